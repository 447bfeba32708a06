package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Problem;
import vn.hocvuso.imports.Tally;
import vn.hocvuso.learning.CourseId;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.learning.Match;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.matching.Learner;
import vn.hocvuso.roster.NationalIdHolder;

/** A row of a file of completions on its way to its person. */
final class LearnerRow implements Tally.Counted {

    private final RowCells cells;
    private final @Nullable PersonCells person;
    private final @Nullable CompletionRow completion;
    private final @Nullable CourseId course;
    private final @Nullable Learner learner;
    private final boolean elsewhere;
    private final List<Match> members = new ArrayList<>();
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

    /**
     * The learner belongs to an organisation of some commune, which hears that he has finished, also where the row is another
     * commune's; where it is of none that the import is for, it is matched to him.
     */
    void isMember(NationalIdHolder member) {
        String commune = match.communeCode();
        if (completion().status() != CourseStatus.COMPLETED
                || member.communeCode().equals(commune)) {
            return;
        }
        Match found = Match.to(member.id(), member.communeCode(), MatchedBy.MEMBER);
        if (commune == null) {
            match = found;
        } else {
            members.add(found);
        }
    }

    /** Whom the row speaks of beside its own learner: the same human being as a member of other communes' organisations. */
    List<Match> members() {
        return members;
    }

    /** Neither a decision nor his national id tells who the learner is. */
    void leaveOpen() {
        open = true;
    }

    boolean open() {
        return open;
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
