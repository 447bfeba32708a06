package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Alarm;
import vn.hocvuso.imports.FileStore;
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
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.matching.Candidates;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Learner;
import vn.hocvuso.matching.LearnerMatcher;
import vn.hocvuso.matching.Review;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.matching.Verdict;
import vn.hocvuso.roster.Likeness;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.PersonTraits;

/** Files of completions: each row becomes an assertion of the ledger. */
@Component
class CompletionWork implements KindWork {

    /** Portal files are cumulative: a few learners leave, a fifth of them never. */
    private static final double MANY_MISSING = 0.2;

    private final LearnerReader reader;
    private final People people;
    private final Courses courses;
    private final Ledger ledger;
    private final Reviews reviews;
    private final Newcomers newcomers;
    private final ImportScope scope;
    private final FileStore files;

    CompletionWork(
            LearnerReader reader,
            People people,
            Courses courses,
            Ledger ledger,
            Reviews reviews,
            Newcomers newcomers,
            ImportScope scope,
            FileStore files) {
        this.reader = reader;
        this.people = people;
        this.courses = courses;
        this.ledger = ledger;
        this.reviews = reviews;
        this.newcomers = newcomers;
        this.scope = scope;
        this.files = files;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.COMPLETIONS);
    }

    @Override
    public Optional<String> missing(Layout layout, ImportKind kind, boolean courseGiven) {
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
        boolean course =
                courseGiven || layout.has(Field.COURSE) || courses.all().size() == 1;
        return course ? Optional.empty() : Optional.of("COLUMN_COURSE_MISSING");
    }

    @Override
    public void open(Job job) {
        ledger.open(job.id(), job.data().source(), job.asOf());
    }

    @Override
    public Collection<? extends Tally.Counted> stage(Job job, int slice, List<FileRecord> records) {
        List<LearnerRow> rows = matched(job, records);
        ledger.stage(rows.stream().map(row -> assertion(job, slice, row)).toList());
        return rows;
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
        ledger.rematch(
                job.id(),
                matched(job, records).stream()
                        .filter(row -> row.learner() != null)
                        .collect(toMap(LearnerRow::line, LearnerRow::match, (first, same) -> first)));
    }

    @Override
    public Map<Effect, Integer> apply(Job job, int slice, List<FileRecord> records) {
        List<FileRecord> doubtful = at(records, ledger.lines(job.id(), slice, Outcome.REVIEW));
        reviews.add(matched(job, doubtful).stream()
                .filter(row -> row.outcome() == Outcome.REVIEW)
                .filter(onceALine())
                .map(row -> review(job, row))
                .toList());
        makeNewcomers(job, at(records, ledger.linesOfNewcomers(job.id(), slice)));
        return ledger.apply(job.id(), slice);
    }

    /** A line that speaks of several courses asks once who its learner is. */
    private static Predicate<LearnerRow> onceALine() {
        Set<Integer> asked = new HashSet<>();
        return row -> asked.add(row.line());
    }

    private void makeNewcomers(Job job, List<FileRecord> records) {
        Map<Integer, Match> matches = new HashMap<>();
        ours(reader.read(job, records, scope.communesOf(job.data())))
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
    }

    @Override
    public void withdraw(Job job, int slice) {
        ledger.withdraw(job.id(), slice);
        files.lines(job.id(), slice).ifPresent(lines -> reviews.removeOf(job.id(), lines));
    }

    @Override
    public void withdrawn(Job job, List<String> communes) {
        ledger.fall(job.id());
        communes.forEach(commune -> newcomers.withdraw(commune, job.id()));
    }

    private List<LearnerRow> matched(Job job, List<FileRecord> records) {
        List<LearnerRow> rows = reader.read(job, records, scope.communesOf(job.data()));
        ours(rows).forEach((commune, learners) -> match(job, commune, learners));
        List<LearnerRow> elsewhere = rows.stream()
                .filter(row -> row.learner() != null && row.match().communeCode() == null)
                .toList();
        scope.communesOf(job.data()).forEach(commune -> matchMembers(commune, elsewhere));
        return rows;
    }

    private static Map<String, List<LearnerRow>> ours(List<LearnerRow> rows) {
        return rows.stream()
                .filter(row -> row.learner() != null && row.match().communeCode() != null)
                .collect(groupingBy(row -> Objects.requireNonNull(row.match().communeCode())));
    }

    private void match(Job job, String commune, List<LearnerRow> rows) {
        List<Learner> learners = rows.stream().map(CompletionWork::learner).toList();
        Map<String, Decision> decided = reviews.decisions(
                commune,
                job.data().source(),
                learners.stream().map(Learner::key).collect(toSet()));
        List<Learner> open = learners.stream()
                .filter(learner -> !decided.containsKey(learner.key()))
                .toList();
        Candidates candidates = candidates(commune, open);
        for (LearnerRow row : rows) {
            Decision decision = decided.get(learner(row).key());
            if (decision != null) {
                follow(decision, commune, row);
            } else {
                judge(commune, row, LearnerMatcher.match(learner(row), candidates));
            }
        }
    }

    /** Those who may be one of the learners: by name only where the national id finds nobody. */
    private Candidates candidates(String commune, List<Learner> learners) {
        List<PersonTraits> sameIdentity = people.traitsByNationalIdKey(commune, identities(learners));
        Set<String> found =
                sameIdentity.stream().map(PersonTraits::nationalIdKey).collect(toSet());
        List<Likeness> unsettled = learners.stream()
                .filter(learner -> !found.contains(learner.nationalIdKey()))
                .map(learner -> new Likeness(learner.nameKey(), learner.birth().year()))
                .distinct()
                .toList();
        return new Candidates(sameIdentity, people.traitsByName(commune, unsettled));
    }

    private static void follow(Decision decision, String commune, LearnerRow row) {
        PersonId person = decision.personId();
        if (person != null) {
            row.become(Match.to(person, commune, MatchedBy.DECISION));
        } else {
            row.become(decision.awaitsPerson() ? Match.newcomer(commune) : Match.without(Outcome.UNMATCHED, commune));
        }
    }

    private static void judge(String commune, LearnerRow row, Verdict verdict) {
        if (verdict instanceof Verdict.Same same) {
            row.become(Match.to(same.person(), commune, same.by()));
        } else if (verdict instanceof Verdict.Doubtful doubtful) {
            row.waitFor(Match.without(Outcome.REVIEW, commune), doubtful.candidates());
        }
    }

    /** People of other communes who work in one of ours are found by their national id alone. */
    private void matchMembers(String commune, List<LearnerRow> rows) {
        List<Learner> learners = rows.stream().map(CompletionWork::learner).toList();
        Map<String, List<PersonTraits>> members = people.traitsOfMembers(commune, identities(learners)).stream()
                .collect(groupingBy(person -> Objects.requireNonNull(person.nationalIdKey())));
        for (LearnerRow row : rows) {
            List<PersonTraits> same =
                    members.getOrDefault(String.valueOf(learner(row).nationalIdKey()), List.of());
            if (same.size() == 1) {
                judge(commune, row, LearnerMatcher.match(learner(row), new Candidates(same, List.of())));
            }
        }
    }

    private static Set<String> identities(List<Learner> learners) {
        return learners.stream()
                .map(Learner::nationalIdKey)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private static Learner learner(LearnerRow row) {
        return Objects.requireNonNull(row.learner());
    }

    private static Assertion assertion(Job job, int slice, LearnerRow row) {
        CompletionRow said = row.learner() == null
                ? CompletionRow.NOTHING
                : Objects.requireNonNullElse(row.completion(), CompletionRow.NOTHING);
        return new Assertion(
                job.id(),
                row.line(),
                row.cells().part(),
                slice,
                row.match(),
                row.learner() == null ? null : learner(row).key(),
                row.course(),
                said.status(),
                said.completedOn(),
                said.completedBy(),
                said.progressPercent(),
                said.courseScore(),
                ProblemsColumn.written(new ArrayList<>(row.problems())));
    }

    private static Review review(Job job, LearnerRow row) {
        return new Review(
                0,
                Objects.requireNonNull(row.match().communeCode()),
                job.id(),
                row.line(),
                row.cells().part(),
                learner(row).key(),
                row.candidates());
    }
}
