package vn.hocvuso.people;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.Residence;

/**
 * Which people of a commune are asked for; what is null does not matter.
 *
 * @param commune left out: all communes in the caller's scope
 * @param village a code, or {@link #NO_VILLAGE}
 * @param search as typed: part of a name, a whole national id or phone, or the last three digits of a national id
 * @param status the highest state over a person's courses
 */
public record PeopleFilter(
        @Nullable String commune,
        @Nullable String village,
        @Nullable String team,
        @Nullable String organisation,
        @Nullable Group group,
        @Nullable String search,
        @Nullable CourseStatus status,
        @Nullable Residence residence) {

    /** People of whom no village is known. */
    public static final String NO_VILLAGE = "-";

    public PeopleFilter {
        commune = given(commune);
        village = given(village);
        team = given(team);
        organisation = given(organisation);
        search = given(search);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
