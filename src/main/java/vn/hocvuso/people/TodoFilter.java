package vn.hocvuso.people;

import org.jspecify.annotations.Nullable;

/** Whose to-do list: of a village, a team, an organisation, or of whatever the caller sees. */
public record TodoFilter(
        @Nullable String village,
        @Nullable String team,
        @Nullable String organisation) {

    public TodoFilter {
        village = given(village);
        team = given(team);
        organisation = given(organisation);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
