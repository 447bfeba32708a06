package vn.hocvuso.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.imports.ImportCalls;

/** Import of a roster and of two exports, and the figures of a campaign, for a small and a large commune of made-up people. */
@ProgramTest
@TestPropertySource(properties = {"hocvuso.clock=2025-11-21T09:00:00", "hocvuso.clock.allowed=true"})
class MainJobBench {

    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final int CALLS = 41;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Api api;
    private final ImportCalls calls;

    MainJobBench(@Autowired BeanFactory program) {
        this.api = Api.ofAdmin(program);
        this.calls = new ImportCalls(api, PATIENCE);
    }

    @Test
    void costOfTheMainJob() {
        api.put("/courses/NEN-TANG", "{'name': '%s', 'source': 'portal', 'aliases': []}".formatted(MadeUpCommune.COURSE));
        measure(MadeUpCommune.of("21421", SMALL));
        measure(MadeUpCommune.of("23428", LARGE));
    }

    private void measure(MadeUpCommune commune) {
        int people = commune.people().size();
        upload(commune, "VILLAGES", commune.villages());
        String roster = commune.roster();
        report("roster", people, () -> upload(commune, "ROSTER", roster));
        api.put("/campaigns/C" + commune.code(), """
                {'communeCode': '%s', 'name': 'Đợt', 'courses': ['NEN-TANG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10', 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2025-11-20'}]}"""
                .formatted(commune.code()));
        String first = commune.export(one -> one.number() % 3 == 0);
        report("first export", people, () -> upload(commune, "COMPLETIONS", first));
        String next = commune.export(one -> one.number() % 3 == 0 || one.number() % 20 == 0);
        report("next export", people, () -> upload(commune, "COMPLETIONS", next));
        progress(commune.code(), people);
    }

    private void upload(MadeUpCommune commune, String kind, String content) {
        String state = calls.upload(commune.code(), kind, "apply", "tep.csv", content.getBytes(StandardCharsets.UTF_8))
                .get("state")
                .asString();
        if (!state.equals("APPLIED")) {
            throw new IllegalStateException(kind + " rests in " + state);
        }
    }

    private static void report(String what, int rows, Runnable work) {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "BENCH %s, %d rows: %.1f s, %.0f rows/s, peak heap %d MB%n",
                what, rows, seconds, rows / seconds, peak >> 20);
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private void progress(String commune, int people) {
        long[] nanos = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            api.get("/campaigns/C" + commune + "/progress?by=VILLAGE&group=ADULT").getResponse();
            nanos[call] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "BENCH GET progress, %d people: median %.1f ms, slowest %.1f ms%n",
                people, nanos[CALLS / 2] / 1e6, nanos[CALLS - 1] / 1e6);
    }
}
