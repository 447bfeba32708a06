package vn.hocvuso.learning;

import java.util.Comparator;
import vn.hocvuso.facts.ImportId;

/** The line of the import that says something. */
public record Source(ImportId importId, int line) implements Comparable<Source> {

    private static final Comparator<Source> ORDER = Comparator.<Source>comparingLong(
                    source -> source.importId().value())
            .thenComparingInt(Source::line);

    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}
