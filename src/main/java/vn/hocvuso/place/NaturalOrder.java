package vn.hocvuso.place;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.shared.SearchKey;

/** The order of places on every list: the commune's own first, then by name with "Thôn 10" after "Thôn 9". */
public record NaturalOrder(int own, String key) implements Comparable<NaturalOrder> {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Comparator<NaturalOrder> ORDER =
            Comparator.comparingInt(NaturalOrder::own).thenComparing(NaturalOrder::key);

    public static NaturalOrder of(@Nullable Integer own, String name) {
        String key = NUMBER.matcher(SearchKey.of(name))
                .replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
        return new NaturalOrder(own == null ? Integer.MAX_VALUE : own, key);
    }

    @Override
    public int compareTo(NaturalOrder other) {
        return ORDER.compare(this, other);
    }
}
