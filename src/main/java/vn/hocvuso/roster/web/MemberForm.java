package vn.hocvuso.roster.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Team;
import vn.hocvuso.roster.TeamMember;
import vn.hocvuso.roster.TeamPlan;
import vn.hocvuso.roster.TeamRole;
import vn.hocvuso.shared.Typed;
import vn.hocvuso.shared.Written;

/**
 * A member as he is typed. A stored phone is never sent to the browser: left empty it stays, a hyphen takes it off.
 *
 * @param was which stored member the row was made from
 */
record MemberForm(
        @Nullable String was,
        @Nullable String fullName,
        @Nullable String role,
        @Nullable String phone,
        @Nullable String phoneMasked,
        @Nullable String unit,
        @Nullable String from,
        @Nullable String to,
        @Nullable String username) {

    static final MemberForm EMPTY =
            new MemberForm(null, "", TeamRole.MEMBER.name(), null, null, null, null, null, null);
    private static final int LONGEST_USERNAME = 60;
    private static final String NO_PHONE = "-";

    static MemberForm of(TeamMember member) {
        return new MemberForm(
                key(member),
                member.fullName(),
                member.role().name(),
                null,
                member.phoneMasked(),
                member.unit(),
                Written.orNull(member.from()),
                Written.orNull(member.to()),
                member.username());
    }

    boolean isEmpty() {
        return fullName == null || fullName.isBlank();
    }

    TeamPlan.Member plan(Typed typed, String path, @Nullable Team before) {
        Optional<TeamMember> stored = stored(before);
        TeamRole asked = typed.one(path + "role", role, TeamRole.class);
        return new TeamPlan.Member(
                typed.required(path + "fullName", fullName, 120),
                asked == null ? TeamRole.MEMBER : asked,
                phone(stored),
                typed.text(path + "unit", unit, 200),
                typed.day(path + "from", from),
                typed.day(path + "to", to),
                username == null
                        ? stored.map(TeamMember::username).orElse(null)
                        : typed.text(path + "username", username, LONGEST_USERNAME));
    }

    private @Nullable String phone(Optional<TeamMember> stored) {
        if (phone == null || phone.isBlank()) {
            return stored.map(TeamMember::phone).orElse(null);
        }
        return phone.strip().equals(NO_PHONE) ? null : phone;
    }

    private Optional<TeamMember> stored(@Nullable Team before) {
        return before == null
                ? Optional.empty()
                : before.members().stream()
                        .filter(member -> key(member).equals(was))
                        .findFirst();
    }

    private static String key(TeamMember member) {
        return member.fullName() + "@" + member.from();
    }
}
