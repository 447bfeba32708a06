package vn.hocvuso.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** A team as somebody wants it to be, with all its members. */
public record TeamPlan(
        String name,
        List<String> villages,
        @Nullable String decisionNo,
        @Nullable LocalDate decidedOn,
        List<Member> members) {

    /** A member as somebody wants him to be; the phone as people write it. */
    public record Member(
            String fullName,
            TeamRole role,
            @Nullable String phone,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String username) {

        private boolean hasPhone() {
            return phone != null && !phone.isBlank();
        }

        private boolean endsBeforeItBegins() {
            return from != null && to != null && to.isBefore(from);
        }

        private TeamMember member() {
            return new TeamMember(
                    fullName.strip(),
                    role,
                    Phone.read(phone).map(Phone::digits).orElse(null),
                    textOrNull(unit),
                    from,
                    to,
                    textOrNull(username));
        }
    }

    public TeamPlan {
        villages = List.copyOf(villages);
        members = List.copyOf(members);
    }

    /** The team as it is to be stored; whatever is wrong with a member is refused at once. */
    TeamDraft draft(String commune, String code) {
        mustHold();
        return new TeamDraft(
                commune,
                code,
                name.strip(),
                villages.stream().distinct().sorted().toList(),
                textOrNull(decisionNo),
                decidedOn,
                members.stream().map(Member::member).toList());
    }

    private void mustHold() {
        List<FieldFault> faults = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (int index = 0; index < members.size(); index++) {
            Member member = members.get(index);
            String place = "members[" + index + "]";
            if (member.hasPhone() && Phone.read(member.phone()).isEmpty()) {
                faults.add(new FieldFault(place + ".phone", "PHONE_UNREADABLE"));
            }
            if (member.endsBeforeItBegins()) {
                faults.add(new FieldFault(place + ".to", "MEMBERSHIP_ENDS_BEFORE_BEGIN"));
            }
            String field = member.member().field();
            if (fields.contains(field)) {
                faults.add(new FieldFault(place + ".fullName", "MEMBER_TWICE", member.fullName()));
            }
            fields.add(field);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
