package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

class NavigationTest {

    @ParameterizedTest
    @CsvSource({
        "OFFICER, /reminders, /campaigns",
        "LEADER_VIEW, /reminders, /campaigns",
        "TEAM_LEADER, /reminders, /villages",
        "UNIT_CLERK, /reminders, /people",
        "OFFICER, /todo, /people",
        "OFFICER, /denominators, /campaigns",
        "OFFICER, /, /",
        "TEAM_LEADER, /villages/T01, /villages"
    })
    void aPageLiesUnderOneEntry(Role role, String path, String entry) {
        Caller caller = new Caller(1, "thu", "Trần Thị Thử", role, List.of(ScopePart.commune("23428")));

        assertThat(Navigation.of(caller, path).stream()
                        .filter(Navigation.Entry::active)
                        .map(Navigation.Entry::href))
                .containsExactly(entry);
    }
}
