package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Callers;
import vn.hocvuso.roster.Group;

/** A thousand small made-up communes, each on a day of its own, by everything and of every group, against the oracle. */
@Tag("database")
class SmallWorldsIT {

    private static final Program PROGRAM = new Program();

    @BeforeContainer
    static void theProgram() throws Exception {
        new TestContextManager(Program.class).prepareTestInstance(PROGRAM);
    }

    @AfterContainer
    static void noMoreCommunes() {
        PROGRAM.communes.clear();
    }

    @Property(tries = 1000)
    void everyFigureOfASmallWorldIsWhatTheContractSays(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 0, max = 14) int people,
            @ForAll @IntRange(min = -6, max = 30) int day) {
        World world = PROGRAM.stored(seed, people);
        LocalDate asOf = World.november(day);
        List<@Nullable Group> groups = new ArrayList<>(world.rules().groups());
        groups.add(null);
        Group group = groups.get((int) (seed % groups.size()));
        for (By by : By.values()) {
            assertThat(PROGRAM.rows(world, by, group, asOf))
                    .as("%s %s %s", by, group, asOf)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("name")
                    .containsExactlyElementsOf(new Oracle(world, group, asOf).rows(by));
        }
    }

    /** The running program; each world takes a commune of the national list that no other test has touched. */
    @ProgramTest
    static final class Program {

        private final List<String> communes = new ArrayList<>();

        @Autowired
        private @Nullable JdbcTemplate sql;

        @Autowired
        private @Nullable TransactionTemplate transactions;

        @Autowired
        private @Nullable Progress progress;

        @Autowired
        private @Nullable Callers callers;

        World stored(long seed, int people) {
            JdbcTemplate tables = there(sql);
            if (communes.isEmpty()) {
                communes.addAll(tables.queryForList("""
                        SELECT c.code
                          FROM commune c
                          LEFT JOIN commune_freshness f ON f.commune_code = c.code
                         WHERE f.commune_code IS NULL AND c.province_code <> '51'
                         ORDER BY c.code DESC
                        """, String.class));
            }
            World world = World.made(communes.remove(0), seed, people);
            there(transactions).executeWithoutResult(status -> StoredWorld.write(tables, world));
            return world;
        }

        List<ProgressRow> rows(World world, By by, @Nullable Group group, LocalDate asOf) {
            return there(progress)
                    .rows(there(callers).ofTheMachine(), world.campaign(), by, group, asOf)
                    .rows();
        }

        private static <T> T there(@Nullable T part) {
            if (part == null) {
                throw new IllegalStateException("The program has not started");
            }
            return part;
        }
    }
}
