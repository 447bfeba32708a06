package vn.hocvuso.imports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Outcome;

/** How many rows had which outcome, effect and problems. */
public record Tally(Map<Outcome, Integer> outcomes, Map<Effect, Integer> effects, Map<String, Integer> problems) {

    public static final Tally NONE = new Tally(Map.of(), Map.of(), Map.of());

    public Tally {
        outcomes = Map.copyOf(outcomes);
        effects = Map.copyOf(effects);
        problems = Map.copyOf(problems);
    }

    public int of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    public int of(Effect effect) {
        return effects.getOrDefault(effect, 0);
    }

    /** Rows that can be used: matched, or accepted. */
    public int accepted() {
        return of(Outcome.MATCHED) + of(Outcome.ACCEPTED);
    }

    public int total() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Tally plusRows(Collection<? extends Counted> rows) {
        Map<Outcome, Integer> moreOutcomes = new EnumMap<>(Outcome.class);
        moreOutcomes.putAll(outcomes);
        Map<String, Integer> moreProblems = new TreeMap<>(problems);
        for (Counted row : rows) {
            moreOutcomes.merge(row.outcome(), 1, Integer::sum);
            row.problems().forEach(problem -> moreProblems.merge(problem.code(), 1, Integer::sum));
        }
        return new Tally(moreOutcomes, effects, moreProblems);
    }

    public Tally plusEffects(Map<Effect, Integer> more) {
        Map<Effect, Integer> sum = new EnumMap<>(Effect.class);
        sum.putAll(effects);
        more.forEach((effect, rows) -> sum.merge(effect, rows, Integer::sum));
        return new Tally(outcomes, sum, problems);
    }

    public Tally withEffects(Map<Effect, Integer> others) {
        return new Tally(outcomes, others, problems);
    }

    public Tally withoutEffects() {
        return new Tally(outcomes, Map.of(), problems);
    }

    /** A row that counts: what became of it, and why. */
    public interface Counted {
        Outcome outcome();

        Collection<Problem> problems();
    }
}
