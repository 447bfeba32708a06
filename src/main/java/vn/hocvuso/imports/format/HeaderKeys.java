package vn.hocvuso.imports.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.hocvuso.shared.SearchKey;

/** By what columns are known again in another file of the same portal: their headings, whatever their order. */
public final class HeaderKeys {

    private HeaderKeys() {}

    /** A key for each heading; blank and repeated ones are told apart by their number. */
    static List<String> of(List<Column> columns) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Column column : columns) {
            String key = SearchKey.of(column.header());
            keys.add(key + "#" + seen.merge(key, 1, Integer::sum));
        }
        return keys;
    }

    /** What two headers with the same columns have in common: SHA-256, 64 hexadecimal digits. */
    public static String signature(List<Column> columns) {
        String all = String.join("\n", of(columns).stream().sorted().toList());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
