package vn.hocvuso.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageId;

/**
 * Under which village the people of a village are shown on which days: under itself, and after its last day under its only
 * successor; where it has none or several, under itself for ever.
 */
final class Succession {

    private final Map<String, List<Village>> successors;

    private Succession(Map<String, List<Village>> successors) {
        this.successors = successors;
    }

    static List<Shown> of(List<Village> villages) {
        Succession succession = new Succession(villages.stream()
                .flatMap(village -> village.predecessors().stream().map(code -> Map.entry(code, village)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
        return villages.stream()
                .flatMap(village -> succession.follow(village).stream())
                .toList();
    }

    private List<Shown> follow(Village village) {
        List<Shown> spans = new ArrayList<>();
        Set<VillageId> visited = new HashSet<>(Set.of(village.id()));
        LocalDate since = Span.BEGINNING;
        Village present = village;
        Optional<Village> next = next(present);
        while (next.isPresent() && visited.add(next.get().id())) {
            LocalDate last = present.retiredOn();
            if (last != null && !last.isBefore(since)) {
                spans.add(new Shown(village.id(), since, last, present.id()));
                since = last.plusDays(1);
            }
            present = next.get();
            next = next(present);
        }
        spans.add(new Shown(village.id(), since, Span.END, present.id()));
        return spans;
    }

    private Optional<Village> next(Village village) {
        List<Village> after = successors.getOrDefault(village.code(), List.of());
        return village.retiredOn() != null && after.size() == 1 ? Optional.of(after.get(0)) : Optional.empty();
    }

    /** The village under which the people of a village are shown for some days. */
    record Shown(VillageId villageId, LocalDate since, LocalDate until, VillageId shownId) {}
}
