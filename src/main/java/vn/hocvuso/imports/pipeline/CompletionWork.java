package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.toMap;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.imports.Alarm;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportScope;
import vn.hocvuso.imports.Tally;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.learning.Assertion;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.learning.Match;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.OpenLearners;
import vn.hocvuso.matching.Reviews;

/** Files of completions: each row becomes an assertion of the ledger. */
@Component
class CompletionWork implements KindWork {

    /** Portal files are cumulative: a few learners leave, a fifth of them never. */
    private static final double MANY_MISSING = 0.2;

    private final LearnerReader reader;
    private final LearnerMatching matching;
    private final Courses courses;
    private final Ledger ledger;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Newcomers newcomers;
    private final ImportScope scope;
    private final OpenLearners learners;
    private final AuditTrail audit;

    CompletionWork(
            LearnerReader reader,
            LearnerMatching matching,
            Courses courses,
            Ledger ledger,
            Reviews reviews,
            Decisions decisions,
            Newcomers newcomers,
            ImportScope scope,
            OpenLearners learners,
            AuditTrail audit) {
        this.reader = reader;
        this.matching = matching;
        this.courses = courses;
        this.ledger = ledger;
        this.reviews = reviews;
        this.decisions = decisions;
        this.newcomers = newcomers;
        this.scope = scope;
        this.learners = learners;
        this.audit = audit;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.COMPLETIONS);
    }

    @Override
    public Optional<String> missing(Layout layout, Import job) {
        boolean named = layout.has(Field.FULL_NAME)
                || layout.has(Field.FIRST_NAME)
                || layout.has(Field.USERNAME)
                || layout.has(Field.EMAIL);
        boolean says = layout.has(Field.STATUS)
                || layout.has(Field.COMPLETED_ON)
                || layout.has(Field.PROGRESS_PERCENT)
                || layout.has(Field.COURSE_COMPLETE)
                || layout.has(Field.CERTIFIED_ON);
        if (!named) {
            return Optional.of("COLUMN_NAME_MISSING");
        }
        if (!says) {
            return Optional.of("COLUMN_STATUS_MISSING");
        }
        boolean course = job.courseCode() != null
                || layout.has(Field.COURSE)
                || courses.all().size() == 1;
        return course ? Optional.empty() : Optional.of("COLUMN_COURSE_MISSING");
    }

    @Override
    public void open(Job job) {
        ledger.open(job.id(), job.data().source(), job.asOf());
    }

    @Override
    public Collection<? extends Tally.Counted> stage(Job job, int slice, List<FileRecord> records) {
        List<LearnerRow> rows = read(job, records);
        matching.match(job, rows);
        ledger.stage(rows.stream().map(row -> assertion(job, slice, row)).toList());
        ledger.stage(crossings(job, slice, rows));
        return rows;
    }

    @Override
    public List<String> untold(Job job) {
        return learners.communes(job.id());
    }

    @Override
    public Runnable tell(Job job, String commune) {
        return matching.tell(job, commune);
    }

    @Override
    public Map<Alarm, Integer> alarms(Job job) {
        Map<Alarm, Integer> alarms = new EnumMap<>(Alarm.class);
        String commune = job.data().communeCode();
        Optional<Ledger.Before> last = commune == null
                ? Optional.empty()
                : ledger.before(job.id(), commune, job.data().source());
        last.ifPresent(before -> {
            if (before.asOf().isAfter(job.asOf())) {
                alarms.put(Alarm.OLDER_FILE, (int) ChronoUnit.DAYS.between(job.asOf(), before.asOf()));
            }
            if (before.missing() > before.learners() * MANY_MISSING) {
                alarms.put(Alarm.LEARNERS_MISSING, before.missing());
            }
        });
        return alarms;
    }

    @Override
    public void restage(Job job, int slice, List<FileRecord> records) {
        if (slice == 1) {
            learners.forget(job.id());
            decisions.unsee(job.id());
        }
        List<LearnerRow> rows = read(job, records);
        matching.match(job, rows);
        ledger.rematch(
                job.id(),
                rows.stream()
                        .filter(row -> row.learner() != null)
                        .collect(toMap(LearnerRow::line, LearnerRow::match, (first, same) -> first)));
        ledger.forgetCrossings(job.id(), slice);
        ledger.stage(crossings(job, slice, rows));
    }

    @Override
    public Map<Effect, Integer> apply(Job job, int slice, List<FileRecord> records) {
        makeNewcomers(job, at(records, ledger.linesOfNewcomers(job.id(), slice)));
        return ledger.apply(job.id(), slice);
    }

    private void makeNewcomers(Job job, List<FileRecord> records) {
        Map<Integer, Match> matches = new HashMap<>();
        LearnerRow.ofCommunes(read(job, records))
                .forEach((commune, rows) -> matches.putAll(newcomers.make(job, commune, rows)));
        ledger.rematch(job.id(), matches);
    }

    private static List<FileRecord> at(List<FileRecord> records, List<Integer> lines) {
        Set<Integer> wanted = new HashSet<>(lines);
        return records.stream().filter(record -> wanted.contains(record.line())).toList();
    }

    @Override
    public void applied(Job job) {
        ledger.stand(job.id(), job.data().communeCode());
        ledger.membersFound(job.id())
                .forEach((commune, found) -> audit.record(
                        job.data().createdBy(),
                        "completion.crossed",
                        Subject.of("import", job.id().value(), commune),
                        found.toString()));
        reviews.openOf(job.id());
        learners.forget(job.id());
    }

    @Override
    public void withdraw(Job job, int slice) {
        ledger.withdraw(job.id(), slice);
    }

    @Override
    public void withdrawn(Job job, List<String> communes) {
        ledger.fall(job.id());
        reviews.removeOf(job.id());
        decisions.unsee(job.id());
        learners.forget(job.id());
        communes.forEach(commune -> newcomers.withdraw(commune, job.id()));
    }

    private List<LearnerRow> read(Job job, List<FileRecord> records) {
        return reader.read(job, records, scope.communesOf(job.data()));
    }

    private static Assertion assertion(Job job, int slice, LearnerRow row) {
        CompletionRow said = row.learner() == null ? CompletionRow.NOTHING : row.completion();
        return new Assertion(
                job.id(),
                row.line(),
                row.cells().part(),
                slice,
                row.match(),
                row.learner() == null ? null : row.learner().key(),
                row.course(),
                said.status(),
                said.completedOn(),
                said.completedBy(),
                said.progressPercent(),
                said.courseScore(),
                ProblemsColumn.written(new ArrayList<>(row.problems())));
    }

    /** What communes hear of their members from rows that are another commune's. */
    private static List<Assertion> crossings(Job job, int slice, List<LearnerRow> rows) {
        Map<Integer, Integer> ofLine = new HashMap<>();
        List<Assertion> crossings = new ArrayList<>();
        for (LearnerRow row : rows) {
            for (Match member : row.members()) {
                int number = ofLine.merge(row.line(), 1, Integer::sum);
                crossings.add(assertion(job, slice, row).crossing(number, member));
            }
        }
        return crossings;
    }
}
