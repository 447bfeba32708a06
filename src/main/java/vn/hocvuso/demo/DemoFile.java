package vn.hocvuso.demo;

import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.imports.ImportKind;

/** A sample file of the demo, in the order in which a commune would hand them in. */
record DemoFile(String commune, ImportKind kind, String name) {

    static final List<String> COMMUNES = List.of("21421", "23428");

    private static final List<String> EXPORTS =
            List.of("2025-10-31", "2025-11-03", "2025-11-06", "2025-11-09", "2025-11-12");

    private static final List<ImportKind> LISTS =
            List.of(ImportKind.ORGANISATIONS, ImportKind.TEAMS, ImportKind.ROSTER);

    /** Those of up to the day that the demo shows; the villages of all communes first. */
    static List<DemoFile> all() {
        Stream<DemoFile> villages = COMMUNES.stream().map(commune -> list(commune, ImportKind.VILLAGES));
        return Stream.concat(villages, COMMUNES.stream().flatMap(DemoFile::of)).toList();
    }

    private static Stream<DemoFile> of(String commune) {
        Stream<DemoFile> lists = LISTS.stream().map(kind -> list(commune, kind));
        Stream<DemoFile> exports = EXPORTS.stream()
                .map(day -> new DemoFile(commune, ImportKind.COMPLETIONS, "hoan-thanh-" + day + ".csv"));
        return Stream.concat(lists, exports);
    }

    private static DemoFile list(String commune, ImportKind kind) {
        return new DemoFile(commune, kind, kind.folder() + ".csv");
    }

    String resource() {
        return "demo/" + commune + "/" + name;
    }
}
