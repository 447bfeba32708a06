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
 * @param campaign code of the campaign that {@code state} is about; left out: the newest of the commune
 * @param state only those who count in the campaign and stand like this in it
 */
public record PeopleFilter(
        @Nullable String commune,
        @Nullable String village,
        @Nullable String team,
        @Nullable String organisation,
        @Nullable Group group,
        @Nullable String search,
        @Nullable CourseStatus status,
        @Nullable Residence residence,
        @Nullable String campaign,
        @Nullable CampaignState state) {

    /** People of whom no village is known. */
    public static final String NO_VILLAGE = "-";

    public PeopleFilter {
        commune = given(commune);
        village = given(village);
        team = given(team);
        organisation = given(organisation);
        search = given(search);
        campaign = given(campaign);
    }

    /** What programs may ask for. */
    public static PeopleFilter ofCourses(
            @Nullable String commune,
            @Nullable String village,
            @Nullable String organisation,
            @Nullable Group group,
            @Nullable String search,
            @Nullable CourseStatus status) {
        return new PeopleFilter(commune, village, null, organisation, group, search, status, null, null, null);
    }

    public boolean isWithoutVillage() {
        return NO_VILLAGE.equals(village);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
