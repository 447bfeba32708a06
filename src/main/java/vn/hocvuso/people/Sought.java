package vn.hocvuso.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.LookupKeys;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.Phone;
import vn.hocvuso.shared.SearchKey;

/**
 * What a text in the search box may mean: the end of a national id, a whole national id, a whole phone, or a part of a
 * name. Nine digits may be both, an old national id and a phone without its zero.
 */
record Sought(
        @Nullable String tail,
        @Nullable String nationalIdKey,
        @Nullable String phoneKey,
        @Nullable String name) {

    private static final Pattern TAIL = Pattern.compile("[•*xX ]*(\\d{3})");
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,'+()-]*\\d[\\d\\s.,'+()-]*");

    static final Sought NOBODY = new Sought(null, null, null, null);

    static Sought of(String text, LookupKeys keys) {
        Matcher tail = TAIL.matcher(text);
        if (tail.matches()) {
            return new Sought(tail.group(1), null, null, null);
        }
        if (NUMBER.matcher(text).matches()) {
            return ofNumber(text, keys);
        }
        String name = SearchKey.of(text);
        return new Sought(null, null, null, name.isEmpty() ? null : name);
    }

    private static Sought ofNumber(String text, LookupKeys keys) {
        return new Sought(
                null,
                NationalId.read(text).id().map(keys::ofNationalId).orElse(null),
                Phone.read(text).map(keys::ofPhone).orElse(null),
                null);
    }

    /** A whole number is sought: to find somebody by it is to learn it. */
    boolean isIdentity() {
        return nationalIdKey != null || phoneKey != null;
    }

    boolean isNobody() {
        return equals(NOBODY);
    }
}
