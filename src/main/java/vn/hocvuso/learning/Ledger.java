package vn.hocvuso.learning;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.learning.LedgerMapper.Amount;
import vn.hocvuso.learning.LedgerMapper.Found;
import vn.hocvuso.learning.LedgerMapper.Matched;
import vn.hocvuso.learning.LedgerMapper.Rematched;
import vn.hocvuso.learning.LedgerMapper.Rows;
import vn.hocvuso.learning.LedgerMapper.Told;
import vn.hocvuso.roster.PersonId;

/**
 * The ledger of completions. Reports are staged as assertions, slice by slice; applying a slice lays its assertions over what
 * stands; taking it back folds again, for the people it touched, what the other standing reports say.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private final LedgerMapper mapper;
    private final CertificateMapper certificates;

    Ledger(LedgerMapper mapper, CertificateMapper certificates) {
        this.mapper = mapper;
        this.certificates = certificates;
    }

    /** Begins a report; it does not stand yet. */
    public void open(ImportId importId, String source, LocalDate asOf) {
        mapper.insertReport(importId, source, asOf);
    }

    /** Forgets a report that never stood: its file is to be read anew. */
    public void forget(ImportId importId) {
        mapper.deleteAssertions(importId);
        mapper.deleteReport(importId);
    }

    /**
     * The last standing report of a source on a commune.
     *
     * @param missing how many of its learners the staged report does not speak of
     */
    public record Before(LocalDate asOf, int learners, int missing) {}

    /** The report before a staged one, if there is one. */
    public Optional<Before> before(ImportId staged, String commune, String source) {
        return Optional.ofNullable(mapper.before(staged, commune, source));
    }

    public void stage(List<Assertion> rows) {
        if (!rows.isEmpty()) {
            mapper.insertAssertions(JsonRows.of(rows));
        }
    }

    /** Forgets what a staged slice tells other communes of their members. */
    public void forgetCrossings(ImportId importId, int slice) {
        mapper.deleteCrossings(importId, slice);
    }

    /** Writes down what became of learners that were matched again, line by line. */
    public void rematch(ImportId importId, Map<Integer, Match> matches) {
        List<Rematched> rows = matches.entrySet().stream()
                .map(row -> new Rematched(row.getKey(), row.getValue()))
                .toList();
        mapper.updateMatches(importId, JsonRows.of(rows));
    }

    /** Whom rows of a report are matched to already, by their learners' keys. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, PersonId> matched(ImportId importId, String commune) {
        return mapper.matched(importId, commune).stream()
                .collect(toMap(Matched::learnerKey, Matched::personId, (one, other) -> one));
    }

    /** Writes down who those learners of a commune are who are not matched yet, by their keys. */
    public void tell(ImportId importId, String commune, Map<String, Match> matches) {
        mapper.updateLearners(importId, commune, told(matches));
    }

    private static JsonRows told(Map<String, Match> matches) {
        return JsonRows.of(matches.entrySet().stream()
                .map(learner -> new Told(learner.getKey(), learner.getValue()))
                .toList());
    }

    /** The lines of a slice of people whom a decision is to put on the roster. */
    public List<Integer> linesOfNewcomers(ImportId importId, int slice) {
        return mapper.linesOfNewcomers(importId, slice);
    }

    /** Those of the people of whom something is known here: a completion, or what a standing report says. */
    public Set<PersonId> known(String commune, Collection<PersonId> people) {
        return people.isEmpty() ? Set.of() : new HashSet<>(mapper.known(commune, people));
    }

    /** What stands of somebody whom an import speaks of. */
    public record Held(
            String personCode,
            String fullName,
            @Nullable String villageName,
            String courseName,
            CourseStatus status,
            @Nullable LocalDate completedOn) {}

    /** What stands, of all courses, of those whom an import speaks of. */
    public List<Held> heldBy(ImportId importId) {
        return mapper.heldBy(importId);
    }

    /**
     * Gives the rows of learners, in all standing reports of a source, to people or to nobody, whosever they were, and answers
     * which imports they are of.
     */
    public List<ImportId> assign(String commune, String source, Map<String, Match> matches) {
        JsonRows learners = JsonRows.of(matches.keySet());
        JsonRows told = told(matches);
        List<PersonId> before = mapper.peopleOf(commune, source, learners, false);
        mapper.deleteResolutionsOfOthers(commune, source, told);
        mapper.assign(commune, source, told);
        foldAgain(commune, before);
        List<ImportId> imports = mapper.importsOf(commune, source, learners);
        imports.forEach(importId -> layOver(Rows.ofLearners(importId, commune, learners)));
        mapper.insertReportsOf(commune, source, learners);
        return imports;
    }

    /**
     * Opens again what decisions told of learners, in all standing reports of a source: what was known of people through them
     * goes. The answer says which imports they are of.
     */
    public List<ImportId> takeApart(String commune, String source, Collection<String> learnerKeys) {
        JsonRows learners = JsonRows.of(learnerKeys);
        List<PersonId> before = mapper.peopleOf(commune, source, learners, true);
        mapper.deleteResolutions(commune, source, learners);
        mapper.takeApart(commune, source, learners);
        foldAgain(commune, before);
        return mapper.importsOf(commune, source, learners);
    }

    /** What is said of one person is said of another from now on; it is kept under the merge's number which rows these were. */
    public void join(String commune, long merge, PersonId from, PersonId into) {
        mapper.keepMerged(merge, commune, from);
        mapper.moveMerged(merge, commune, from, into);
        mapper.moveResolutions(merge, commune, from, into);
        certificates.join(merge, commune, from, into);
        foldAgain(commune, List.of(from, into));
    }

    /** Gives back what was joined. */
    public void part(String commune, long merge, PersonId from, PersonId into) {
        mapper.moveMerged(merge, commune, into, from);
        mapper.moveResolutions(merge, commune, into, from);
        mapper.forgetMerged(merge);
        certificates.part(merge, commune, from, into);
        foldAgain(commune, List.of(from, into));
    }

    /** Lays the assertions of a slice over what stands, and answers how many rows had which effect. */
    public Map<Effect, Integer> apply(ImportId importId, int slice) {
        Rows rows = Rows.ofSlice(importId, slice);
        layOver(rows);
        return mapper.effects(rows).stream().collect(toMap(Amount::effect, Amount::amount));
    }

    private void layOver(Rows rows) {
        mapper.setEffects(rows, null);
        mapper.layOverStored(rows, null);
    }

    /** Takes the assertions of a slice back: what the other standing reports say of its people stands again. */
    public void withdraw(ImportId importId, int slice) {
        Rows rows = Rows.ofSlice(importId, slice);
        foldAgain(rows, importId);
        mapper.clearEffects(rows);
    }

    /** Sums up anew what is known of people. */
    void foldAgain(String commune, Collection<PersonId> people) {
        if (!people.isEmpty()) {
            foldAgain(Rows.ofPeople(commune, people), null);
        }
    }

    private void foldAgain(Rows rows, @Nullable ImportId but) {
        mapper.deleteCompletions(rows);
        mapper.fold(rows, but);
        mapper.foldCertificates(rows);
        mapper.foldNational(rows);
    }

    /** The communes of the rows that take completions back and wait for somebody to say what counts. */
    public List<String> communesOfConflicts(ImportId importId, @Nullable Integer line) {
        return mapper.communes(Rows.conflicts(importId, line));
    }

    /** Resolves those rows, of one line or all, and answers how many there were. */
    public int resolve(ImportId importId, @Nullable Integer line, Take take, String by, Instant at) {
        Rows rows = Rows.conflicts(importId, line);
        int resolved = mapper.insertResolutions(rows, take, by, at);
        if (take == Take.FILE) {
            foldAgain(rows, null);
        }
        mapper.resolveEffects(rows, take == Take.FILE ? Effect.UPDATED : null);
        return resolved;
    }

    /** From now on the report stands: for the commune it was made for, and for those of its people. */
    public void stand(ImportId importId, @Nullable String commune) {
        mapper.setStands(importId, true);
        mapper.insertReportCommunes(importId);
        if (commune != null) {
            mapper.insertReportCommune(importId, commune);
        }
    }

    /** How many rows of other communes' learners told of members of a commune's organisations, by the communes that heard it. */
    public Map<String, Integer> membersFound(ImportId importId) {
        return mapper.membersFound(importId).stream().collect(toMap(Found::commune, Found::amount));
    }

    /** From now on the report does not stand. */
    public void fall(ImportId importId) {
        mapper.setStands(importId, false);
    }

    /** The latest day that a standing report of the commune speaks of. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<LocalDate> dataAsOf(String commune) {
        return Optional.ofNullable(mapper.latestAsOf(commune));
    }
}
