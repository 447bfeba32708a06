package vn.hocvuso.roster;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Fields;

/** What a row of a roster (with its line), or a hand, says of one person; places are named by their codes. */
public record PersonSaid(@Nullable Integer line, Fields fields) {

    /** That there is such a row, and no more. */
    PersonSaid nothing() {
        return new PersonSaid(line, Fields.NONE);
    }

    @Nullable
    String rosterCode() {
        return fields.text(PersonField.ROSTER_CODE);
    }

    @Nullable
    String nationalId() {
        return fields.text(PersonField.NATIONAL_ID);
    }
}
