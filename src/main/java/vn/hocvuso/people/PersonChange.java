package vn.hocvuso.people;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Something that was done to a person, or seen of him, by hand.
 *
 * @param action as the audit trail calls it
 * @param fields what was changed
 * @param reason why he was looked at
 */
public record PersonChange(LocalDateTime at, String by, String action, List<String> fields, String reason) {

    public PersonChange {
        fields = List.copyOf(fields);
    }
}
