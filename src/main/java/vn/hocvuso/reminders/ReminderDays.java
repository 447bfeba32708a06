package vn.hocvuso.reminders;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.shared.InvalidInput;

/** How many days before a deadline people are reminded, most first; once more after it, always. */
public record ReminderDays(List<Integer> before) {

    /** Stands for the reminder after a deadline. */
    public static final int AFTER = -1;

    static final ReminderDays USUAL = new ReminderDays(List.of(7, 3, 1));

    private static final int MOST = 5;
    private static final int LONGEST = 60;
    /** Days after a deadline on which it is still told that it has passed: the file that shows it may come later. */
    private static final int AFTERWARDS = 14;

    public ReminderDays {
        before = before.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (before.size() > MOST || before.stream().anyMatch(days -> days < 0 || days > LONGEST)) {
            throw InvalidInput.unprocessable("days", "REMINDER_DAYS", MOST, LONGEST);
        }
    }

    /** Reads "7, 3, 1". */
    public static ReminderDays parse(String typed) {
        String[] numbers =
                typed.strip().isEmpty() ? new String[0] : typed.strip().split("[\\s,;]+", -1);
        if (!Arrays.stream(numbers).allMatch(number -> number.matches("\\d{1,3}"))) {
            throw InvalidInput.unprocessable("days", "REMINDER_DAYS", MOST, LONGEST);
        }
        return new ReminderDays(Arrays.stream(numbers).map(Integer::valueOf).toList());
    }

    /** The reminder whose turn it is: the last one reached, so that a computer that was off for a day misses none. */
    Optional<Integer> reached(long daysLeft) {
        if (daysLeft < -AFTERWARDS) {
            return Optional.empty();
        }
        return Stream.concat(before.stream(), Stream.of(AFTER))
                .filter(days -> days >= daysLeft)
                .min(Comparator.naturalOrder());
    }

    public String written() {
        return before.stream().map(String::valueOf).collect(joining(", "));
    }
}
