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
import org.springframework.stereotype.Component;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Alarm;
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
import vn.hocvuso.matching.CommuneLinkage;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.InstallationWeights;
import vn.hocvuso.matching.Learner;
import vn.hocvuso.matching.OpenLearners;
import vn.hocvuso.matching.Reason;
import vn.hocvuso.matching.Remembered;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.matching.Solution;
import vn.hocvuso.matching.Traits;
import vn.hocvuso.matching.Verdict;
import vn.hocvuso.roster.NationalIdHolder;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.PersonId;

/** Files of completions: each row becomes an assertion of the ledger. */
@Component
class CompletionWork implements KindWork {

    /** Portal files are cumulative: a few learners leave, a fifth of them never. */
    private static final double MANY_MISSING = 0.2;

    private static final Set<Reason> NAME_BIRTH_VILLAGE =
            Set.of(Reason.SAME_NAME, Reason.SAME_BIRTH_DATE, Reason.SAME_VILLAGE);

    private final LearnerReader reader;
    private final People people;
    private final Courses courses;
    private final Ledger ledger;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Newcomers newcomers;
    private final ImportScope scope;
    private final OpenLearners learners;
    private final CommuneLinkage linkage;
    private final InstallationWeights weights;
    private final AuditTrail audit;

    CompletionWork(
            LearnerReader reader,
            People people,
            Courses courses,
            Ledger ledger,
            Reviews reviews,
            Decisions decisions,
            Newcomers newcomers,
            ImportScope scope,
            OpenLearners learners,
            CommuneLinkage linkage,
            InstallationWeights weights,
            AuditTrail audit) {
        this.reader = reader;
        this.people = people;
        this.courses = courses;
        this.ledger = ledger;
        this.reviews = reviews;
        this.decisions = decisions;
        this.newcomers = newcomers;
        this.scope = scope;
        this.learners = learners;
        this.linkage = linkage;
        this.weights = weights;
        this.audit = audit;
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
        keepOpen(job, rows);
        return rows;
    }

    private void keepOpen(Job job, List<LearnerRow> rows) {
        ours(rows.stream().filter(LearnerRow::open).toList())
                .forEach((commune, open) -> learners.add(
                        job.id(),
                        commune,
                        open.stream().map(CompletionWork::learner).toList()));
    }

    @Override
    public List<String> untold(Job job) {
        return learners.communes(job.id());
    }

    /** A learner of whom another row shows the national id is known by it, one who was decided upon by the decision. */
    @Override
    public Runnable tell(Job job, String commune) {
        Map<String, PersonId> matched = ledger.matched(job.id(), commune);
        Map<String, Learner> open = learners.of(job.id(), commune);
        Map<String, Match> matches = new HashMap<>();
        matched.forEach((learner, person) -> {
            if (open.remove(learner) != null) {
                matches.put(learner, Match.to(person, commune, MatchedBy.NATIONAL_ID));
            }
        });
        List<Decisions.Seen> remembered =
                new Remembered(decisions.notIn(job.id(), commune, job.data().source())).among(open.values());
        Set<PersonId> taken = new HashSet<>(matched.values());
        for (Decisions.Seen seen : remembered) {
            Match match = match(commune, seen.decision());
            open.remove(seen.learner().key());
            matches.put(seen.learner().key(), match);
            Optional.ofNullable(match.personId()).ifPresent(taken::add);
        }
        Solution solution = linkage.of(commune).solve(traits(open), taken);
        Map<String, Verdict> verdicts = solution.verdicts();
        Map<Reason, Double> agreements = solution.agreements();
        verdicts.forEach((learner, verdict) -> matches.put(learner, match(commune, verdict)));
        return () -> {
            decisions.see(job.id(), remembered);
            learners.told(job.id(), commune, verdicts);
            ledger.tell(job.id(), commune, matches);
            weights.learn(job.id(), commune, agreements);
        };
    }

    private static Map<String, Traits> traits(Map<String, Learner> learners) {
        return learners.values().stream().collect(toMap(Learner::key, Learner::traits));
    }

    private static Match match(String commune, Verdict verdict) {
        if (verdict instanceof Verdict.Same same) {
            return Match.likely(same.person(), commune, by(same), same.likelihood());
        }
        Outcome outcome = verdict instanceof Verdict.Doubtful ? Outcome.REVIEW : Outcome.UNMATCHED;
        return Match.without(outcome, commune);
    }

    private static MatchedBy by(Verdict.Same same) {
        if (same.reasons().contains(Reason.SAME_NATIONAL_ID)) {
            return MatchedBy.NATIONAL_ID;
        }
        return same.reasons().containsAll(NAME_BIRTH_VILLAGE) ? MatchedBy.NAME_BIRTH_VILLAGE : MatchedBy.LIKENESS;
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
        List<LearnerRow> rows = matched(job, records);
        ledger.rematch(
                job.id(),
                rows.stream()
                        .filter(row -> row.learner() != null)
                        .collect(toMap(LearnerRow::line, LearnerRow::match, (first, same) -> first)));
        keepOpen(job, rows);
    }

    @Override
    public Map<Effect, Integer> apply(Job job, int slice, List<FileRecord> records) {
        makeNewcomers(job, at(records, ledger.linesOfNewcomers(job.id(), slice)));
        return ledger.apply(job.id(), slice);
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

    private List<LearnerRow> matched(Job job, List<FileRecord> records) {
        List<LearnerRow> rows = reader.read(job, records, scope.communesOf(job.data()));
        ours(rows).forEach((commune, learners) -> match(job, commune, learners));
        List<LearnerRow> elsewhere = rows.stream()
                .filter(row -> row.learner() != null && row.elsewhere())
                .filter(row -> row.completion().status() != null)
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
        List<Learner> said = rows.stream().map(CompletionWork::learner).toList();
        Map<String, Decision> decided = decisions.of(
                commune, job.data().source(), said.stream().map(Learner::key).collect(toSet()));
        Map<String, Decisions.Seen> changed = new HashMap<>();
        Map<String, List<NationalIdHolder>> holders = byKey(people.holders(commune, identities(said)));
        for (LearnerRow row : rows) {
            Decision decision = decided.get(learner(row).key());
            if (decision != null) {
                row.become(match(commune, decision));
                changed.put(decision.learnerKey(), new Decisions.Seen(decision, learner(row)));
            } else if (!identify(commune, row, holders, MatchedBy.NATIONAL_ID)) {
                row.leaveOpen();
            }
        }
        decisions.see(
                job.id(),
                changed.values().stream().filter(Decisions.Seen::changed).toList());
    }

    private static Match match(String commune, Decision decision) {
        PersonId person = decision.personId();
        if (person != null) {
            return Match.to(person, commune, MatchedBy.DECISION);
        }
        return decision.awaitsPerson() ? Match.newcomer(commune) : Match.without(Outcome.UNMATCHED, commune);
    }

    private static boolean identify(
            String commune, LearnerRow row, Map<String, List<NationalIdHolder>> holders, MatchedBy by) {
        List<NationalIdHolder> same =
                holders.getOrDefault(String.valueOf(learner(row).nationalIdKey()), List.of());
        boolean one = same.size() == 1 && learner(row).is(same.get(0));
        if (one) {
            row.become(Match.to(same.get(0).id(), commune, by));
        }
        return one;
    }

    private static Map<String, List<NationalIdHolder>> byKey(List<NationalIdHolder> holders) {
        return holders.stream().collect(groupingBy(NationalIdHolder::nationalIdKey));
    }

    /** People of other communes who work in one of ours are found by their national id alone. */
    private void matchMembers(String commune, List<LearnerRow> rows) {
        Map<String, List<NationalIdHolder>> holders = byKey(people.holdersAmongMembers(
                commune, identities(rows.stream().map(CompletionWork::learner).toList())));
        rows.forEach(row -> identify(commune, row, holders, MatchedBy.MEMBER));
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
        CompletionRow said = row.learner() == null ? CompletionRow.NOTHING : row.completion();
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
}
