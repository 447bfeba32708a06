package vn.hocvuso.imports.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The village whose people stand under a line such as "I. Thôn Đăk Dé". */
final class GroupName {

    private static final Pattern NUMBER = Pattern.compile("(?:[IVXLC]+|\\d{1,3}|\\p{Lu})\\s*[.)/:-]?");
    private static final Pattern NUMBERED = Pattern.compile("^(?:[IVXLC]+|\\d{1,3}|\\p{Lu})\\s*[.)/:-]\\s*");
    private static final Pattern REMARK =
            Pattern.compile("\\s*(?:\\([^)]*\\)|[:;.]|[-–:]\\s*\\d+\\s*(?:người|học viên|hộ)?)\\s*$");
    private static final Pattern DESIGNATED = Pattern.compile(
            "(?iu)(?:thôn|tổ dân phố|tdp|làng|bản|khu phố|kdc|khu dân cư|ấp|buôn|xóm|khối|plei)(?![\\p{L}\\p{M}])\\s*[:.]?\\s*\\S.*");
    private static final Pattern COLON = Pattern.compile("^(\\p{L}+(?: \\p{L}+){0,2})\\s*:\\s*");
    private static final int LONGEST = 80;

    private GroupName() {}

    /** The name that a record gives to the rows below it, if that is all it does. */
    static Optional<String> of(FileRecord record, Predicate<String> villages) {
        List<String> filled =
                record.cells().stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.isEmpty() || filled.size() > 2) {
            return Optional.empty();
        }
        boolean numbered = filled.size() == 2 && NUMBER.matcher(filled.get(0)).matches();
        if (filled.size() == 2 && !numbered) {
            return Optional.empty();
        }
        String text = filled.get(filled.size() - 1);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = bare(text);
        boolean named = DESIGNATED.matcher(bare).matches() || villages.test(bare);
        return named ? Optional.of(COLON.matcher(bare).replaceFirst("$1 ")) : Optional.empty();
    }

    private static String bare(String text) {
        String bare = NUMBERED.matcher(text.strip()).replaceFirst("");
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            bare = REMARK.matcher(bare).replaceFirst("");
        }
        return bare.strip();
    }
}
