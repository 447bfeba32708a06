package vn.hocvuso.roster;

import static vn.hocvuso.roster.PersonMapper.VillageSpan.BEGINNING;
import static vn.hocvuso.roster.PersonMapper.VillageSpan.END;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.roster.PersonMapper.VillageSpan;

/**
 * The villages of a person over time. A change to a village that came from the present one adds a span from its first day
 * on; any other change is a correction of the present span; going back to where he came from takes the last span off.
 */
record VillageHistory(PersonId person, List<VillageSpan> spans) {

    VillageHistory {
        spans = List.copyOf(spans);
    }

    VillageHistory movedTo(@Nullable Village village, List<String> presentCodes) {
        if (village == null) {
            return new VillageHistory(person, List.of());
        }
        if (spans.isEmpty()) {
            return new VillageHistory(person, List.of(span(BEGINNING, village.id())));
        }
        if (cameFromBefore(village)) {
            return withLast(spans.size() - 1, village.id());
        }
        LocalDate from = village.validFrom();
        boolean succeeds = village.predecessors().stream().anyMatch(presentCodes::contains);
        return succeeds && from != null && from.isAfter(last().since())
                ? continuedIn(village, from)
                : withLast(spans.size(), village.id());
    }

    private boolean cameFromBefore(Village village) {
        return spans.size() > 1 && spans.get(spans.size() - 2).villageId().equals(village.id());
    }

    private VillageHistory continuedIn(Village village, LocalDate from) {
        List<VillageSpan> changed = new ArrayList<>(spans);
        changed.set(spans.size() - 1, new VillageSpan(person, last().since(), from.minusDays(1), last().villageId()));
        changed.add(span(from, village.id()));
        return new VillageHistory(person, changed);
    }

    private VillageHistory withLast(int length, VillageId village) {
        List<VillageSpan> changed = new ArrayList<>(spans.subList(0, length));
        changed.set(length - 1, span(changed.get(length - 1).since(), village));
        return new VillageHistory(person, changed);
    }

    private VillageSpan span(LocalDate since, VillageId village) {
        return new VillageSpan(person, since, END, village);
    }

    private VillageSpan last() {
        return spans.get(spans.size() - 1);
    }
}
