package vn.hocvuso.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.VillageId;

/**
 * What a statement needs to find the people of a filter.
 *
 * @param communes none: whatever lies in the scope
 * @param groupBit of a group that people are marked with; null for ADULT, which is an age
 * @param villages the villages in the commune's own order, where the list is to have it
 */
record PeopleCriteria(
        List<String> communes,
        PeopleFilter filter,
        @Nullable Sought sought,
        @Nullable Integer groupBit,
        @Nullable AgeRule adults,
        List<VillageId> villages) {

    PeopleCriteria {
        communes = List.copyOf(communes);
        villages = List.copyOf(villages);
    }

    boolean seeksIdentity() {
        return sought != null && sought.isIdentity();
    }

    boolean findsNobody() {
        return sought != null && sought.isNobody();
    }
}
