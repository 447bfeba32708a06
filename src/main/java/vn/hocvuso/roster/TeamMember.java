package vn.hocvuso.roster;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Fields;

/** A member of a team, for some time. {@code phone} is a whole number, never shown as such. */
public record TeamMember(
        String fullName,
        TeamRole role,
        @Nullable String phone,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String username) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public @Nullable String phoneMasked() {
        return phone == null ? null : new Phone(phone).masked();
    }

    /**
     * The field under which it is said that this is a member: the same person from another day on is another membership.
     * Marks tell people apart, "A Thu" from "A Thư".
     */
    String field() {
        String name =
                Normalizer.normalize(fullName.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Team.MEMBER + SPACES.matcher(name).replaceAll(" ") + '@' + (from == null ? "" : from);
    }

    /** Says that this is a member. */
    public void sayIn(Fields.Builder said) {
        TeamFields.sayMember(said, this);
    }

    @Override
    public String toString() {
        return "a team member, " + role;
    }
}
