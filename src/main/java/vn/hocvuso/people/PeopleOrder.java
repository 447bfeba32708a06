package vn.hocvuso.people;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what a list of people is ordered. As a text: "name", downwards "-name". */
public record PeopleOrder(By by, boolean downwards) {

    /** What a list can be ordered by. */
    public enum By {
        NAME,
        BIRTH,
        /** In the commune's own order. */
        VILLAGE
    }

    public static final PeopleOrder BY_NAME = new PeopleOrder(By.NAME, false);

    /** Anything unknown is the order by name. */
    public static PeopleOrder read(@Nullable String text) {
        if (text == null) {
            return BY_NAME;
        }
        boolean downwards = text.startsWith("-");
        String name = text.substring(downwards ? 1 : 0).toUpperCase(Locale.ROOT);
        return Arrays.stream(By.values())
                .filter(by -> by.name().equals(name))
                .findFirst()
                .map(by -> new PeopleOrder(by, downwards))
                .orElse(BY_NAME);
    }

    @Override
    public String toString() {
        return (downwards ? "-" : "") + by.name().toLowerCase(Locale.ROOT);
    }
}
