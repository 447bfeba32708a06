package vn.hocvuso.people;

import org.jspecify.annotations.Nullable;

/**
 * Whose to-do list: of a village, a team, an organisation, or of whatever the caller sees.
 *
 * @param round in the order of a round of visits: who is exempt, away, or has finished by his village's word comes last
 */
public record TodoFilter(
        @Nullable String village,
        @Nullable String team,
        @Nullable String organisation,
        boolean round) {

    public TodoFilter {
        village = given(village);
        team = given(team);
        organisation = given(organisation);
    }

    /** Whether anything is chosen at all. */
    public boolean isNarrow() {
        return village != null || team != null || organisation != null;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
