package vn.hocvuso.campaign;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Group;

/** What is declared of how many people there are: of a commune, the last word on each group, place and day. */
public record Denominators(List<Denominator> all) {

    public Denominators {
        all = List.copyOf(all);
    }

    /** Of declarations in the order in which they were made. */
    static Denominators ofHistory(List<Denominator> history) {
        return new Denominators(new ArrayList<>(history.stream()
                .collect(toMap(Denominator::key, one -> one, (earlier, later) -> later, LinkedHashMap::new))
                .values()));
    }

    /** The figure that holds on a day for exactly this group and place. */
    public Optional<Denominator> of(
            Group group, @Nullable String villageCode, @Nullable String organisationCode, LocalDate day) {
        return all.stream()
                .filter(one -> one.group() == group)
                .filter(one -> Objects.equals(one.villageCode(), villageCode))
                .filter(one -> Objects.equals(one.organisationCode(), organisationCode))
                .filter(one -> !one.asOf().isAfter(day))
                .max(Comparator.comparing(Denominator::asOf));
    }
}
