package vn.hocvuso.access.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Account;
import vn.hocvuso.access.PlaceNames;
import vn.hocvuso.access.Role;
import vn.hocvuso.shared.Days;

/** An account as the list shows it. */
record AccountRow(
        String username,
        String fullName,
        Role role,
        List<Scope> scope,
        boolean disabled,
        boolean locked,
        @Nullable LocalDateTime lastSeen) {

    static AccountRow of(Account account, Map<String, PlaceNames> places, Set<String> locked) {
        return new AccountRow(
                account.username(),
                account.fullName(),
                account.role(),
                account.communes().stream()
                        .map(commune -> Scope.of(account, commune, places))
                        .toList(),
                account.disabled(),
                locked.contains(account.username()),
                account.signedInAt() == null ? null : LocalDateTime.ofInstant(account.signedInAt(), Days.ZONE));
    }

    /** A commune, and the places in it; none is the whole commune. */
    record Scope(String commune, String places) {

        static Scope of(Account account, String commune, Map<String, PlaceNames> places) {
            PlaceNames names = places.getOrDefault(commune, PlaceNames.NONE);
            String inside = account.scope().stream()
                    .filter(part -> commune.equals(part.communeCode()))
                    .flatMap(names::of)
                    .collect(Collectors.joining(", "));
            return new Scope(names.commune(), inside);
        }
    }
}
