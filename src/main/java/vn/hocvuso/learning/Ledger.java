package vn.hocvuso.learning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.learning.LedgerMapper.Affected;
import vn.hocvuso.learning.LedgerMapper.Completed;
import vn.hocvuso.learning.LedgerMapper.CompletionKey;
import vn.hocvuso.learning.LedgerMapper.Rematched;
import vn.hocvuso.learning.LedgerMapper.Row;
import vn.hocvuso.learning.LedgerMapper.RowKey;
import vn.hocvuso.learning.LedgerMapper.Stored;
import vn.hocvuso.roster.PersonId;

/**
 * The ledger of completions. Reports are staged as assertions, slice by slice; applying a slice lays its assertions over what
 * stands; taking it back folds again, for the people it touched, what the other standing reports say.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private static final ImportId NO_IMPORT = new ImportId(0);

    private final LedgerMapper mapper;

    Ledger(LedgerMapper mapper) {
        this.mapper = mapper;
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
        mapper.insertAssertions(JsonRows.of(rows));
    }

    /** Writes down what became of learners that were matched again, line by line. */
    public void rematch(ImportId importId, Map<Integer, Match> matches) {
        List<Rematched> rows = matches.entrySet().stream()
                .map(row -> new Rematched(row.getKey(), row.getValue()))
                .toList();
        mapper.updateMatches(importId, JsonRows.of(rows));
    }

    /** The lines of a slice with an outcome. */
    public List<Integer> lines(ImportId importId, int slice, Outcome outcome) {
        return mapper.lines(importId, slice, outcome);
    }

    /** The lines of a slice of people whom a decision is to put on the roster. */
    public List<Integer> linesOfNewcomers(ImportId importId, int slice) {
        return mapper.linesOfNewcomers(importId, slice);
    }

    /** Those of the people of whom something is known here: a completion, or what a standing report says. */
    public Set<PersonId> known(String commune, Collection<PersonId> people) {
        return people.isEmpty() ? Set.of() : new HashSet<>(mapper.known(commune, people));
    }

    /**
     * Gives the undecided rows of a learner, in all standing reports of a source, to a person or to nobody, and answers
     * which imports they are of.
     */
    public List<ImportId> assign(String commune, String source, String learnerKey, Match match) {
        mapper.assign(commune, source, learnerKey, match);
        if (match.personId() != null) {
            layOver(mapper.matchedOfLearner(commune, source, learnerKey));
            mapper.insertReportsOf(commune, source, learnerKey);
        }
        return mapper.importsOf(commune, source, learnerKey);
    }

    /** Lays the assertions of a slice over what stands, and answers how many rows had which effect. */
    public Map<Effect, Integer> apply(ImportId importId, int slice) {
        return counted(layOver(mapper.matchedOfSlice(importId, slice)));
    }

    private Collection<Effect> layOver(List<Row> rows) {
        Map<CompletionKey, Standing> before = standings(rows);
        Map<CompletionKey, Standing> after = new HashMap<>(before);
        Map<RowKey, Effect> effects = new LinkedHashMap<>();
        Cuts cuts = cuts(peopleByCommune(rows), NO_IMPORT);
        for (Row row : rows) {
            if (cuts.out(row)) {
                effects.put(row.rowKey(), Effect.UNCHANGED);
                continue;
            }
            Standing standing = after.get(row.key());
            effects.put(row.rowKey(), Standing.effect(Optional.ofNullable(standing), row.told()));
            after.put(row.key(), standing == null ? Standing.of(row.told()) : standing.with(row.told()));
        }
        store(before, after);
        List<Affected> news = effects.entrySet().stream()
                .filter(effect -> effect.getValue() != Effect.UNCHANGED)
                .map(effect -> new Affected(effect.getKey(), effect.getValue()))
                .toList();
        if (!news.isEmpty()) {
            mapper.setEffects(JsonRows.of(news));
        }
        return effects.values();
    }

    /** Takes the assertions of a slice back: what the other standing reports say of its people stands again. */
    public void withdraw(ImportId importId, int slice) {
        List<Row> rows = mapper.matchedOfSlice(importId, slice);
        peopleByCommune(rows).forEach((commune, people) -> fold(commune, people, importId));
        mapper.clearEffects(importId, slice);
    }

    /** The communes of the rows that take completions back and wait for somebody to say what counts. */
    public List<String> communesOfConflicts(ImportId importId, @Nullable Integer line) {
        return mapper.conflicts(importId, line).stream()
                .map(Row::communeCode)
                .distinct()
                .sorted()
                .toList();
    }

    /** Resolves those rows, of one line or all, and answers how many there were. */
    public int resolve(ImportId importId, @Nullable Integer line, Take take, String by, Instant at) {
        List<Row> rows = mapper.conflicts(importId, line);
        if (rows.isEmpty()) {
            return 0;
        }
        JsonRows keys = JsonRows.of(rows.stream().map(Row::rowKey).toList());
        mapper.insertResolutions(keys, take, by, at);
        mapper.resolveEffects(keys, take == Take.FILE ? Effect.UPDATED : null);
        if (take == Take.FILE) {
            peopleByCommune(rows).forEach((commune, people) -> fold(commune, people, NO_IMPORT));
        }
        return rows.size();
    }

    private Cuts cuts(Map<String, Set<PersonId>> people, ImportId but) {
        Map<CompletionKey, LocalDate> days = new HashMap<>();
        people.forEach((commune, some) -> mapper.cuts(commune, some, but)
                .forEach(cut -> days.put(new CompletionKey(commune, cut.personId(), cut.courseId()), cut.asOf())));
        return new Cuts(days);
    }

    /** From which day on reports count for a person and course, where somebody took a file's word against earlier ones. */
    private record Cuts(Map<CompletionKey, LocalDate> days) {

        boolean out(Row row) {
            LocalDate from = days.get(row.key());
            return from != null && row.asOf().isBefore(from);
        }
    }

    /** From now on the report stands: for the commune it was made for, and for those of its people. */
    public void stand(ImportId importId, @Nullable String commune) {
        mapper.setStands(importId, true);
        mapper.insertReportCommunes(importId);
        if (commune != null) {
            mapper.insertReportCommune(importId, commune);
        }
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

    private void fold(String commune, Set<PersonId> people, ImportId but) {
        Map<CompletionKey, Standing> before = stored(commune, people);
        Map<CompletionKey, Standing> after = new HashMap<>();
        Cuts cuts = cuts(Map.of(commune, people), but);
        mapper.standingOf(commune, people, but).stream()
                .filter(row -> !cuts.out(row))
                .forEach(row ->
                        after.merge(row.key(), Standing.of(row.told()), (standing, said) -> standing.with(row.told())));
        store(before, after);
    }

    private void store(Map<CompletionKey, Standing> before, Map<CompletionKey, Standing> after) {
        Set<CompletionKey> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        if (!gone.isEmpty()) {
            mapper.deleteCompletions(JsonRows.of(gone));
        }
        List<Completed> changed = after.entrySet().stream()
                .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                .map(row -> new Completed(row.getKey(), row.getValue()))
                .toList();
        if (!changed.isEmpty()) {
            mapper.putCompletions(JsonRows.of(changed));
        }
    }

    private Map<CompletionKey, Standing> standings(List<Row> rows) {
        Map<CompletionKey, Standing> standings = new HashMap<>();
        peopleByCommune(rows).forEach((commune, people) -> standings.putAll(stored(commune, people)));
        return standings;
    }

    private Map<CompletionKey, Standing> stored(String commune, Collection<PersonId> people) {
        return mapper.completionsOf(commune, people).stream().collect(toMap(Stored::key, Stored::standing));
    }

    private static Map<String, Set<PersonId>> peopleByCommune(List<Row> rows) {
        return rows.stream().collect(groupingBy(Row::communeCode, mapping(Row::personId, toSet())));
    }

    private static Map<Effect, Integer> counted(Collection<Effect> effects) {
        Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
        effects.forEach(effect -> counts.merge(effect, 1, Integer::sum));
        return counts;
    }
}
