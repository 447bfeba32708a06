package vn.hocvuso.imports.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file become records.
 *
 * @param charset the charset of its bytes; null in a workbook, which settles that by itself
 * @param mixed letters of Unicode stand beside others: what is right as it stands is left alone
 * @param delimiter what parts the cells of a text; null in other formats
 * @param sheets which sheets of a workbook are read, by their place from 0
 */
public record Reading(
        FileFormat format,
        @Nullable String charset,
        Letters letters,
        boolean mixed,
        @Nullable Character delimiter,
        List<Integer> sheets) {

    public Reading {
        sheets = List.copyOf(sheets);
    }

    Reading delimitedBy(char character) {
        return new Reading(format, charset, letters, mixed, character, sheets);
    }

    Reading inLetters(Letters other, boolean besideUnicode) {
        return new Reading(format, charset, other, besideUnicode, delimiter, sheets);
    }

    Reading ofSheets(List<Integer> some) {
        return new Reading(format, charset, letters, mixed, delimiter, some);
    }

    /** How it is called outside: UTF-8, TCVN3, "UTF-8/VNI" where the letters of an older code were saved as UTF-8. */
    public @Nullable String charsetName() {
        boolean bytes = TextEncoding.BYTES.equals(charset);
        if (letters == Letters.UNICODE) {
            return bytes ? "windows-1252" : charset;
        }
        String name = letters == Letters.WINDOWS_1258 ? "windows-1258" : letters.name();
        return bytes || charset == null ? name : charset + "/" + name;
    }

    /** A cell as it is meant. */
    String cell(String found) {
        if (letters == Letters.UNICODE && charset != null && !charset.equals(TextEncoding.BYTES)) {
            return found;
        }
        String read = letters.read(found);
        return mixed && !read.equals(found) && LettersFinder.isRight(found) && !LettersFinder.isRight(read)
                ? found
                : read;
    }
}
