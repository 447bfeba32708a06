package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.roster.Group;

/** Every figure of every row of made-up communes, day by day, against the oracle. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresIT {

    /** The last and first days of villages, deadlines and a few others, in turns. */
    private static final List<List<Integer>> DAYS =
            List.of(List.of(-3, 4, 8, 11, 14, 18), List.of(1, 5, 10, 12, 17, 24));

    private final Map<Long, World> worlds = new HashMap<>();

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Progress progress;

    @Autowired
    private Callers callers;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFigureIsWhatTheContractSays(long seed) {
        World world = stored(seed);
        Caller caller = callers.ofTheMachine();
        for (Group group : groupsOf(world)) {
            for (int day : DAYS.get((int) (seed % 2))) {
                LocalDate asOf = World.november(day);
                for (By by : By.values()) {
                    ProgressTable table = progress.rows(caller, world.campaign(), by, group, asOf);
                    assertThat(table.dataAsOf()).isEqualTo(world.dataAsOf());
                    assertThat(table.rows())
                            .as("%s %s %s", by, group, asOf)
                            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("name")
                            .containsExactlyElementsOf(new Oracle(world, group, asOf).rows(by));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theVillagesOfOneGroupAddUpToTheCommune(long seed) {
        World world = stored(seed);
        Caller caller = callers.ofTheMachine();
        Group group = world.rules().groups().iterator().next();
        for (int day : DAYS.get((int) (seed % 2))) {
            LocalDate asOf = World.november(day);
            ProgressRow whole = progress.rows(caller, world.campaign(), By.COMMUNE, group, asOf)
                    .rows()
                    .get(0);
            List<ProgressRow> villages = progress.rows(caller, world.campaign(), By.VILLAGE, group, asOf)
                    .rows();
            assertThat(villages.stream().mapToLong(ProgressRow::rosterCount).sum())
                    .isEqualTo(whole.rosterCount());
            assertThat(villages.stream().mapToLong(ProgressRow::done).sum()).isEqualTo(whole.done());
            assertThat(villages.stream().mapToLong(ProgressRow::doneLate).sum()).isEqualTo(whole.doneLate());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachPointOfTheSeriesIsTheRowOfItsDay(long seed) {
        World world = stored(seed);
        Caller caller = callers.ofTheMachine();
        for (Group group : groupsOf(world)) {
            Series series = progress.of(caller, world.campaign(), null).ofVillage("T04", group);
            for (Series.Point point : series.points()) {
                Oracle oracle = new Oracle(world, group, point.day());
                ProgressRow row = oracle.rows(By.VILLAGE).stream()
                        .filter(one -> "T04".equals(one.code()))
                        .findFirst()
                        .orElse(null);
                boolean known = world.dataAsOf() != null && !point.day().isAfter(world.dataAsOf());
                long done = row == null ? 0 : row.done();
                long onTime = row == null ? 0 : row.doneOnTime();
                assertThat(point.done()).isEqualTo(known ? (Long) done : null);
                assertThat(point.doneExcludingExtension()).isEqualTo(known ? (Long) onTime : null);
            }
        }
    }

    private World stored(long seed) {
        return worlds.computeIfAbsent(seed, this::made);
    }

    /** The communes are taken from the national list, each once. */
    private World made(long seed) {
        String commune = sql.queryForList(
                        "SELECT c.code FROM commune c LEFT JOIN commune_freshness f ON f.commune_code = c.code"
                                + " WHERE f.commune_code IS NULL ORDER BY c.code LIMIT 1",
                        String.class)
                .get(0);
        World world = World.made(commune, seed);
        transactions.executeWithoutResult(status -> StoredWorld.write(sql, world));
        return world;
    }

    private static List<@Nullable Group> groupsOf(World world) {
        List<@Nullable Group> groups = new ArrayList<>(world.rules().groups());
        groups.add(null);
        return groups;
    }
}
