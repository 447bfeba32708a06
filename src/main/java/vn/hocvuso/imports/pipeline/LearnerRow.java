package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Problem;
import vn.hocvuso.imports.Tally;
import vn.hocvuso.learning.CourseId;
import vn.hocvuso.learning.Match;
import vn.hocvuso.matching.Learner;

/** A row of a file of completions on its way to its person. */
final class LearnerRow implements Tally.Counted {

    private final RowCells cells;
    private final @Nullable PersonCells person;
    private final @Nullable CompletionRow completion;
    private final @Nullable CourseId course;
    private final @Nullable Learner learner;
    private final boolean elsewhere;
    private Match match;
    private boolean open;

    LearnerRow(
            RowCells cells,
            @Nullable PersonCells person,
            @Nullable CompletionRow completion,
            @Nullable CourseId course,
            @Nullable Learner learner,
            Match match) {
        this.cells = cells;
        this.person = person;
        this.completion = completion;
        this.course = course;
        this.learner = learner;
        this.elsewhere = match.communeCode() == null;
        this.match = match;
    }

    static LearnerRow skipped(RowCells cells) {
        return new LearnerRow(cells, null, null, null, null, Match.without(Outcome.SKIPPED, null));
    }

    /** Those that have a learner, by their communes. */
    static Map<String, List<LearnerRow>> ofCommunes(List<LearnerRow> rows) {
        return rows.stream()
                .filter(row -> row.learner != null && !row.elsewhere)
                .collect(groupingBy(row -> Objects.requireNonNull(row.match.communeCode())));
    }

    void become(Match decided) {
        match = decided;
    }

    /** Neither a decision nor his national id tells who the learner is. */
    void leaveOpen() {
        open = true;
    }

    boolean open() {
        return open;
    }

    /** The row is of none of the communes that the import is for. */
    boolean elsewhere() {
        return elsewhere;
    }

    int line() {
        return cells.line();
    }

    RowCells cells() {
        return cells;
    }

    @Nullable
    PersonCells person() {
        return person;
    }

    CompletionRow completion() {
        if (completion == null) {
            return CompletionRow.NOTHING;
        }
        return elsewhere ? completion.finishedOnly() : completion;
    }

    @Nullable
    CourseId course() {
        return course;
    }

    @Nullable
    Learner learner() {
        return learner;
    }

    Match match() {
        return match;
    }

    @Override
    public Outcome outcome() {
        return match.outcome();
    }

    @Override
    public Collection<Problem> problems() {
        return cells.problems();
    }
}
