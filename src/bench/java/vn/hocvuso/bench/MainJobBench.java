package vn.hocvuso.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.imports.ImportCalls;

/** Import of a roster and of an export, and the figures of a campaign, for a small and a large commune of made-up people. */
@ProgramTest
@TestPropertySource(properties = {"hocvuso.clock=2025-11-21T09:00:00", "hocvuso.clock.allowed=true"})
class MainJobBench {

    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final int VILLAGES = 20;
    private static final int CALLS = 21;

    private final Api api;
    private final ImportCalls calls;

    MainJobBench(@Autowired BeanFactory program) {
        this.api = Api.ofAdmin(program);
        this.calls = new ImportCalls(api);
    }

    @Test
    void costOfTheMainJob() {
        api.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        measure("21421", SMALL);
        measure("23428", LARGE);
    }

    private void measure(String commune, int people) {
        upload(commune, "VILLAGES", "Mã thôn,Tên thôn,Loại", VILLAGES, number -> "T" + number + ",Thôn " + number + ",Thôn");
        report("roster, " + people + " rows", people, () -> upload(
                commune, "ROSTER", "Mã,Họ và tên,Ngày sinh,CCCD,Thôn", people, number -> personRow(commune, number)));
        api.put("/campaigns/C" + commune, """
                {'communeCode': '%s', 'name': 'Đợt', 'courses': ['NEN-TANG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10', 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2025-11-20'}]}"""
                .formatted(commune));
        report("first export, " + people + " rows", people, () -> upload(commune, "COMPLETIONS", EXPORT, people, this::first));
        report("next export, " + people + " rows", people, () -> upload(commune, "COMPLETIONS", EXPORT, people, this::second));
        progress(commune, people);
    }

    private static final String EXPORT = "Mã học viên,Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Tiến độ (%),Trạng thái,Ngày hoàn thành";

    private String first(int number) {
        return exportRow(number, number % 3 == 0);
    }

    private String second(int number) {
        return exportRow(number, number % 2 == 0);
    }

    private static String exportRow(int number, boolean done) {
        return "HV" + number + "," + name(number) + "," + born(number) + "," + (number % 2 == 0 ? id(number) : "") + ",Thôn "
                + (1 + number % VILLAGES) + ",Khóa học nền tảng," + (done ? "100,Hoàn thành,05/11/2025" : "40,Đang học,");
    }

    private static String personRow(String commune, int number) {
        return commune + "P" + number + "," + name(number) + "," + born(number) + "," + id(number) + ",Thôn " + (1 + number % VILLAGES);
    }

    private static String name(int number) {
        return "Nguyễn Văn Mẫu " + Integer.toString(number % 5_000, 26).replaceAll("\\d", "a");
    }

    private static String born(int number) {
        return "%02d/%02d/%d".formatted(1 + number % 28, 1 + number / 28 % 12, 1950 + number / 336 % 50);
    }

    private static String id(int number) {
        return "0510%02d%06d".formatted((1950 + number / 336 % 50) % 100, number);
    }

    private void upload(String commune, String kind, String header, int rows, IntFunction<String> row) {
        String body = IntStream.rangeClosed(1, rows).mapToObj(row).collect(Collectors.joining("\n"));
        String state = calls.upload(commune, kind, "apply", "tep.csv", (header + "\n" + body + "\n").getBytes(StandardCharsets.UTF_8))
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
        System.out.printf("BENCH %s: %.1f s, %.0f rows/s, peak heap %d MB%n", what, seconds, rows / seconds, peak >> 20);
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
                "BENCH GET progress, %d people: median %d ms, slowest %d ms%n",
                people,
                Duration.ofNanos(nanos[CALLS / 2]).toMillis(),
                Duration.ofNanos(nanos[CALLS - 1]).toMillis());
    }
}
