package vn.hocvuso.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an import did to the figures of a village in a campaign; {@code doneAfter} once it rests, or what it would be. */
public record ImportChange(
        String campaignCode,
        String villageCode,
        long doneBefore,
        @Nullable Long doneAfter,
        @Nullable Long denominator) {

    /** What changed from one look at the figures to another, village by village. */
    public static List<ImportChange> between(List<ImportChange> before, List<ImportChange> after) {
        Map<List<String>, ImportChange> earlier =
                before.stream().collect(Collectors.toMap(ImportChange::key, Function.identity()));
        return after.stream()
                .map(now -> new ImportChange(
                        now.campaignCode,
                        now.villageCode,
                        earlier.containsKey(now.key()) ? Objects.requireNonNull(earlier.get(now.key())).doneBefore : 0,
                        now.doneBefore,
                        now.denominator))
                .toList();
    }

    private List<String> key() {
        return List.of(campaignCode, villageCode);
    }
}
