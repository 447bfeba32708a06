package vn.hocvuso.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.shared.SearchKey;

/** A member of a team, for some time. {@code phone} is a whole number, never shown as such. */
public record TeamMember(
        String fullName,
        TeamRole role,
        @Nullable String phone,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String username) {

    public @Nullable String phoneMasked() {
        return phone == null ? null : new Phone(phone).masked();
    }

    /** The field under which it is said that this is a member: the same person from another day on is another membership. */
    String field() {
        return Team.MEMBER + SearchKey.of(fullName) + '@' + (from == null ? "" : from);
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
