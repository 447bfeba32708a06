package vn.hocvuso.bench;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocvuso.bench.Damage.Row;
import vn.hocvuso.bench.Population.Human;
import vn.hocvuso.matching.Candidate;
import vn.hocvuso.matching.CommunePeople;
import vn.hocvuso.matching.Known;
import vn.hocvuso.matching.Linkage;
import vn.hocvuso.matching.Traits;
import vn.hocvuso.matching.Verdict;
import vn.hocvuso.matching.Weights;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.samples.Dice;
import vn.hocvuso.shared.SearchKey;

/**
 * How well learners are told among the people of a commune, beside plain rules, on made-up people of whom is known who is who.
 * {@code -Dhocvuso.bench.seeds} names other seeds.
 */
class MatchingBench {

    private static final int PEOPLE = 9_500;
    private static final int COMMUNES = 96;
    private static final int PEOPLE_OF_PROVINCE = 1_500_000;
    private static final int DOUBTFUL = 200_000;
    private static final List<String> SEEDS =
            List.of(System.getProperty("hocvuso.bench.seeds", "một,hai").split(","));

    @Test
    void howWellLearnersAreTold() {
        System.out.printf("BENCH %-42s %9s %7s %9s %7s %7s %6s %6s%n",
                "", "precision", "recall", "decidable", "review", "first", "twins", "nobody");
        for (String seed : SEEDS) {
            for (boolean highland : new boolean[] {false, true}) {
                for (double share : new double[] {1, 0.1}) {
                    measure(seed, highland, share);
                }
            }
        }
    }

    @Test
    void howFastLearnersAreTold() {
        long nanos = 0;
        int told = 0;
        for (int commune = 1; commune <= COMMUNES; commune++) {
            Population population = Population.of(PEOPLE_OF_PROVINCE / COMMUNES, commune % 3 == 0, Dice.of("commune " + commune));
            Dice dice = Dice.of("damage " + commune);
            Damage damage = new Damage(1);
            List<Row> rows = population.people().stream()
                    .map(human -> damage.row(human, dice))
                    .filter(row -> row.nationalId() == null)
                    .limit(DOUBTFUL / COMMUNES)
                    .toList();
            List<Known> roster = population.roster();
            long start = System.nanoTime();
            told += linked(roster, rows, Weights.usual()).size();
            nanos += System.nanoTime() - start;
        }
        System.out.printf("BENCH %d doubtful rows against %d people in %d communes: %.1f s, %.0f rows/s on one core%n",
                told, PEOPLE_OF_PROVINCE, COMMUNES, nanos / 1e9, told / (nanos / 1e9));
    }

    private static void measure(String seed, boolean highland, double share) {
        Population population = Population.of(PEOPLE, highland, Dice.of("people " + seed + highland));
        Dice dice = Dice.of("damage " + seed + share);
        Damage damage = new Damage(share);
        List<Row> rows = population.people().stream()
                .map(human -> damage.row(human, dice))
                .toList();
        String what = "%s, %s, rates ×%s".formatted(seed, highland ? "Xơ Đăng" : "Kinh", share);
        Oracle oracle = new Oracle(population);
        new Score(oracle, rows, linked(population.roster(), rows, Weights.usual())).print(what);
        new Score(oracle, rows, linked(population.roster(), rows, learned(population.roster(), rows))).print("   learned weights");
        new Score(oracle, rows, byPlainRules(population, rows)).print("   plain rules");
    }

    /** From the rows without a national id, as the program does. */
    private static Weights learned(List<Known> roster, List<Row> rows) {
        Map<String, Traits> learners = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.nationalId() == null)
                .forEach(row -> learners.put("learner " + learners.size(), row.traits()));
        return Weights.learned(new Linkage(new CommunePeople(roster), Weights.usual())
                .solve(learners, Set.of())
                .agreements());
    }

    private static Map<Row, Verdict> linked(List<Known> roster, List<Row> rows, Weights weights) {
        Map<String, Traits> learners = new LinkedHashMap<>();
        Map<String, Row> byKey = new HashMap<>();
        for (Row row : rows) {
            String key = "learner " + byKey.size();
            byKey.put(key, row);
            learners.put(key, row.traits());
        }
        Linkage linkage = new Linkage(new CommunePeople(roster), weights);
        Map<Row, Verdict> verdicts = new HashMap<>();
        linkage.solve(learners, Set.of()).verdicts().forEach((key, verdict) -> verdicts.put(byKey.get(key), verdict));
        return verdicts;
    }

    /** Exact national id; else exact name and birth date, where one person has them. */
    private static Map<Row, Verdict> byPlainRules(Population population, List<Row> rows) {
        Map<String, List<Human>> byId = new HashMap<>();
        Map<List<Object>, List<Human>> byName = new HashMap<>();
        population.people().stream().filter(Human::onRoster).forEach(human -> {
            byId.computeIfAbsent(human.nationalId(), none -> new ArrayList<>()).add(human);
            byName.computeIfAbsent(List.of(human.name(), human.born()), none -> new ArrayList<>()).add(human);
        });
        Map<Row, Verdict> verdicts = new HashMap<>();
        for (Row row : rows) {
            List<Human> found = byId.getOrDefault(String.valueOf(row.nationalId()), List.of());
            LocalDate born = row.birth().date();
            if (found.isEmpty() && born != null) {
                found = byName.getOrDefault(List.of(row.typed(), born), List.of());
            }
            verdicts.put(row, found.size() == 1 ? new Verdict.Same(found.get(0).id(), 1, List.of()) : new Verdict.Nobody());
        }
        return verdicts;
    }

    /**
     * Which rows can honestly be decided: those with their national id, and those for whom nobody else of the commune, on the
     * roster or not, is plausible: a name of the same words in whatever order, but for one that is missing or mistyped, and a
     * birth that is the same as far as the row tells it.
     */
    private static final class Oracle {

        private final Map<Integer, List<Human>> byYear;

        Oracle(Population population) {
            this.byYear = population.people().stream()
                    .collect(groupingBy(human -> human.born().getYear()));
        }

        boolean decidable(Row row) {
            return row.human().onRoster()
                    && (row.human().nationalId().equals(row.nationalId())
                            || byYear.getOrDefault(row.birth().year(), List.of()).stream()
                                    .filter(other -> !other.equals(row.human()))
                                    .noneMatch(other -> plausible(row, other)));
        }

        private static boolean plausible(Row row, Human other) {
            LocalDate said = row.birth().date();
            LocalDate born = other.born();
            boolean sameBirth = said == null
                    || said.equals(born)
                    || (said.getDayOfMonth() == born.getMonthValue() && said.getMonthValue() == born.getDayOfMonth());
            return sameBirth && alike(SearchKey.of(row.typed()), SearchKey.of(other.name()));
        }

        private static boolean alike(String one, String other) {
            List<String> mine = new ArrayList<>(List.of(one.split(" ")));
            List<String> his = new ArrayList<>(List.of(other.split(" ")));
            List.copyOf(mine).stream().filter(his::remove).forEach(mine::remove);
            if (mine.isEmpty() || his.isEmpty()) {
                return mine.size() + his.size() <= 1;
            }
            return mine.size() == 1 && his.size() == 1 && oneError(mine.get(0), his.get(0));
        }

        private static boolean oneError(String one, String other) {
            int start = 0;
            int shorter = Math.min(one.length(), other.length());
            while (start < shorter && one.charAt(start) == other.charAt(start)) {
                start++;
            }
            int end = 0;
            while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
                end++;
            }
            int mine = one.length() - start - end;
            int his = other.length() - start - end;
            boolean swapped = mine == 2 && his == 2
                    && one.charAt(start) == other.charAt(start + 1) && one.charAt(start + 1) == other.charAt(start);
            return Math.max(mine, his) <= 1 || swapped;
        }
    }

    /** What became of the rows. */
    private static final class Score {

        private final int rows;
        private final Set<Row> wrong = new HashSet<>();
        private int automatic;
        private int known;
        private int right;
        private int decidable;
        private int rightOfDecidable;
        private int reviews;
        private int trueOnes;
        private int firstIsRight;
        private int nobody;

        Score(Oracle oracle, List<Row> rows, Map<Row, Verdict> verdicts) {
            this.rows = rows.size();
            for (Row row : rows) {
                Human human = row.human();
                boolean mine = false;
                Verdict verdict = verdicts.get(row);
                if (verdict instanceof Verdict.Same same) {
                    automatic++;
                    mine = human.onRoster() && same.person().equals(human.id());
                    if (!mine) {
                        wrong.add(row);
                    }
                } else if (verdict instanceof Verdict.Doubtful doubtful) {
                    reviews++;
                    List<PersonId> asked =
                            doubtful.candidates().stream().map(Candidate::personId).toList();
                    trueOnes += human.onRoster() ? 1 : 0;
                    firstIsRight += human.onRoster() && asked.indexOf(human.id()) == 0 ? 1 : 0;
                } else {
                    nobody++;
                }
                known += human.onRoster() ? 1 : 0;
                right += mine ? 1 : 0;
                if (oracle.decidable(row)) {
                    decidable++;
                    rightOfDecidable += mine ? 1 : 0;
                }
            }
        }

        void print(String what) {
            System.out.printf(
                    "BENCH %-42s %9.5f %7.4f %9.4f %6.2f%% %6.2f%% %6d %5.2f%%%n",
                    what,
                    1 - (double) wrong.size() / Math.max(1, automatic),
                    (double) right / known,
                    (double) rightOfDecidable / decidable,
                    100.0 * reviews / rows,
                    trueOnes == 0 ? 0 : 100.0 * firstIsRight / trueOnes,
                    wrong.stream().filter(row -> row.human().twinned()).count(),
                    100.0 * nobody / rows);
        }
    }
}
