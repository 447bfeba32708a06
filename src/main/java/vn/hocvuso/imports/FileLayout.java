package vn.hocvuso.imports;

import java.util.List;
import vn.hocvuso.imports.format.DateOrder;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.Reading;

/**
 * How a file was read: its bytes, its table, what was decided over whole columns, and how many records it has.
 *
 * @param percentAsFraction progress is written as a share of 1
 * @param words what words of this portal were said to mean
 * @param unknownWords words that nobody has explained yet
 */
public record FileLayout(
        Reading reading,
        Layout layout,
        DateOrder dateOrder,
        boolean percentAsFraction,
        int records,
        List<WordMeaning> words,
        List<UnknownWord> unknownWords) {

    public FileLayout {
        words = List.copyOf(words);
        unknownWords = List.copyOf(unknownWords);
    }
}
