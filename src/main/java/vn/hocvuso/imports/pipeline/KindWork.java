package vn.hocvuso.imports.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.imports.Alarm;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.Tally;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Layout;

/** What is special about a kind of file. Every method runs within the transaction of its slice, if it does not say otherwise. */
interface KindWork {

    Set<ImportKind> kinds();

    /** The code of what a layout lacks to be read as what the import is, if it lacks something. */
    Optional<String> missing(Layout layout, Import job);

    /** Called once, before the first slice is staged. */
    default void open(Job job) {}

    /** Reads the records of a slice, finds out whom they speak of, and keeps what became of them. */
    Collection<? extends Tally.Counted> stage(Job job, int slice, List<FileRecord> records);

    /** The communes whose people are still to be told, since that needs all rows of theirs together; asked when all slices are staged. */
    default List<String> untold(Job job) {
        return List.of();
    }

    /** Finds out, in no transaction, whom the rows of such a commune speak of; the answer writes it down. */
    default Runnable tell(Job job, String commune) {
        return () -> {};
    }

    /** What somebody should look at before he applies the file; called once, when all slices are staged. */
    default Map<Alarm, Integer> alarms(Job job) {
        return Map.of();
    }

    /** Looks again whom the rows of a staged slice speak of, since people or decisions have changed; slice by slice from the first. */
    default void restage(Job job, int slice, List<FileRecord> records) {}

    /** Does what the rows of a staged slice say, and answers how many had which effect. */
    Map<Effect, Integer> apply(Job job, int slice, List<FileRecord> records);

    /** Called once, when all slices are applied. */
    default void applied(Job job) {}

    /** Takes the rows of an applied slice back. */
    void withdraw(Job job, int slice);

    /** Called once, when all slices are taken back. */
    default void withdrawn(Job job, List<String> communes) {}
}
