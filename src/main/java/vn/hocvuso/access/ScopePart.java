package vn.hocvuso.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One part of what an account may see: everything (no commune), a commune, one of its villages, or one of its
 * organisations.
 */
public record ScopePart(
        @Nullable String communeCode,
        @Nullable String villageCode,
        @Nullable String organisationCode) {

    public static final ScopePart EVERYTHING = new ScopePart(null, null, null);

    public static ScopePart commune(String commune) {
        return new ScopePart(commune, null, null);
    }

    public static ScopePart village(String commune, String village) {
        return new ScopePart(commune, village, null);
    }

    public static ScopePart organisation(String commune, String organisation) {
        return new ScopePart(commune, null, organisation);
    }

    /** The communes that parts name; everything names none. */
    static Set<String> communes(List<ScopePart> scope) {
        return scope.stream()
                .map(ScopePart::communeCode)
                .<String>mapMulti((commune, found) -> {
                    if (commune != null) {
                        found.accept(commune);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean coversWhole(String commune) {
        return villageCode == null && organisationCode == null && touches(commune);
    }

    boolean coversVillage(String commune, String village) {
        return coversWhole(commune) || (village.equals(villageCode) && touches(commune));
    }

    boolean coversOrganisation(String commune, String organisation) {
        return coversWhole(commune) || (organisation.equals(organisationCode) && touches(commune));
    }

    boolean touches(String commune) {
        return communeCode == null || communeCode.equals(commune);
    }

    /** By its codes, for the audit trail: 23428, 23428/T01, * for everything. */
    public String written() {
        if (communeCode == null) {
            return "*";
        }
        String place = villageCode == null ? organisationCode : villageCode;
        return place == null ? communeCode : communeCode + "/" + place;
    }

    boolean isWholeCommune() {
        return communeCode != null && villageCode == null && organisationCode == null;
    }

    boolean isVillage() {
        return communeCode != null && villageCode != null;
    }

    boolean isOrganisation() {
        return communeCode != null && organisationCode != null;
    }
}
