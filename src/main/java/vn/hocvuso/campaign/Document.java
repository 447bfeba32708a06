package vn.hocvuso.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The paper by which something is granted: a công văn, thông báo or quyết định.
 *
 * @param kind as it calls itself
 * @param no its number and sign; null where it is still to be supplied
 * @param issuer whose paper it is
 */
public record Document(
        @Nullable String kind,
        @Nullable String no,
        @Nullable LocalDate on,
        @Nullable String issuer) {

    /** It is still to be supplied. */
    public static final Document MISSING = new Document(null, null, null, null);

    public boolean isMissing() {
        return no == null;
    }
}
