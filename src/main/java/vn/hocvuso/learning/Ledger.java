package vn.hocvuso.learning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import vn.hocvuso.database.Batch;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
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

    private final LedgerMapper mapper;
    private final Batch batch;

    Ledger(LedgerMapper mapper, Batch batch) {
        this.mapper = mapper;
        this.batch = batch;
    }

    /** Begins a report; it does not stand yet. */
    public void open(ImportId importId, String source, LocalDate asOf) {
        mapper.insertReport(importId, source, asOf);
    }

    public void stage(List<Assertion> rows) {
        batch.write(LedgerMapper.class, rows, LedgerMapper::insertAssertion);
    }

    /** Writes down what became of rows that were matched again. */
    public void rematch(ImportId importId, Map<Integer, Match> matches) {
        batch.write(
                LedgerMapper.class,
                matches.entrySet(),
                (write, row) -> write.updateMatch(new Rematched(importId, row.getKey(), row.getValue())));
    }

    /** The lines of a slice with an outcome. */
    public List<Integer> lines(ImportId importId, int slice, Outcome outcome) {
        return mapper.lines(importId, slice, outcome);
    }

    /** The communes that a report speaks of. */
    public List<String> communes(ImportId importId) {
        return mapper.communes(importId);
    }

    /**
     * Gives the undecided rows of a learner, in all standing reports of a source, to a person or to nobody, and answers
     * which imports they are of.
     */
    public List<ImportId> assign(String commune, String source, String learnerKey, Match match) {
        mapper.assign(commune, source, learnerKey, match);
        if (match.personId() != null) {
            refold(commune, Set.of(match.personId()));
        }
        return mapper.importsOf(commune, source, learnerKey);
    }

    /** Lays the assertions of a slice over what stands, and answers how many rows had which effect. */
    public Map<Effect, Integer> apply(ImportId importId, int slice) {
        List<Row> rows = mapper.matchedOfSlice(importId, slice);
        Map<CompletionKey, Standing> before = standings(rows);
        Map<CompletionKey, Standing> after = new HashMap<>(before);
        Map<RowKey, Effect> effects = new LinkedHashMap<>();
        for (Row row : rows) {
            Standing standing = after.get(row.key());
            effects.put(row.rowKey(), Standing.effect(Optional.ofNullable(standing), row.told()));
            after.put(row.key(), standing == null ? Standing.of(row.told()) : standing.with(row.told()));
        }
        store(before, after);
        batch.write(
                LedgerMapper.class,
                effects.entrySet().stream()
                        .filter(effect -> effect.getValue() != Effect.UNCHANGED)
                        .toList(),
                (write, effect) -> write.setEffect(effect.getKey(), effect.getValue()));
        return counted(effects.values());
    }

    /** Takes the assertions of a slice back: what the other standing reports say of its people stands again. */
    public void withdraw(ImportId importId, int slice) {
        List<Row> rows = mapper.matchedOfSlice(importId, slice);
        peopleByCommune(rows).forEach((commune, people) -> fold(commune, people, importId));
        mapper.clearEffects(importId, slice);
    }

    /** Folds again, for these people, what all standing reports say. */
    public void refold(String commune, Set<PersonId> people) {
        fold(commune, people, null);
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

    private void fold(String commune, Set<PersonId> people, @Nullable ImportId but) {
        if (people.isEmpty()) {
            return;
        }
        Map<CompletionKey, Standing> before = stored(commune, people);
        Map<CompletionKey, Standing> after = new HashMap<>();
        mapper.standingOf(commune, people, but)
                .forEach(row ->
                        after.merge(row.key(), Standing.of(row.told()), (standing, said) -> standing.with(row.told())));
        store(before, after);
    }

    private void store(Map<CompletionKey, Standing> before, Map<CompletionKey, Standing> after) {
        Map<CompletionKey, Standing> created = new HashMap<>();
        Map<CompletionKey, Standing> updated = new HashMap<>();
        after.forEach((key, standing) -> {
            Standing stood = before.get(key);
            if (stood == null) {
                created.put(key, standing);
            } else if (!stood.equals(standing)) {
                updated.put(key, standing);
            }
        });
        Set<CompletionKey> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        batch.write(LedgerMapper.class, gone, LedgerMapper::deleteCompletion);
        batch.write(
                LedgerMapper.class, created.entrySet(), (w, row) -> w.insertCompletion(row.getKey(), row.getValue()));
        batch.write(
                LedgerMapper.class, updated.entrySet(), (w, row) -> w.updateCompletion(row.getKey(), row.getValue()));
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
