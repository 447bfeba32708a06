package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.access.AccessFixtures.NGOK_TU;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccessFixtures;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

@ProgramTest
class ShellIT {

    private static final String DAK_TO = "23401";
    private static final String BO_Y = "23377";

    @Autowired
    BeanFactory program;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void places() {
        AccessFixtures.addPlaces(sql);
    }

    @Test
    void eachRoleIsLedToItsPages() {
        assertThat(Browser.of(program, Role.OFFICER, ScopePart.commune(DAK_TO)).open("/password"))
                .bodyText()
                .contains("href=\"/imports\"", "href=\"/reviews\"", "href=\"/campaigns\"", "href=\"/places\"");
        assertThat(Browser.of(program, Role.LEADER_VIEW, ScopePart.commune(DAK_TO))
                        .open("/password"))
                .bodyText()
                .contains("href=\"/people\"", "href=\"/campaigns\"")
                .doesNotContain("href=\"/imports\"", "href=\"/places\"");
        assertThat(Browser.of(program, Role.TEAM_LEADER, ScopePart.village(NGOK_TU, "T01"))
                        .open("/password"))
                .bodyText()
                .contains("Địa bàn phụ trách", "href=\"/people\"")
                .doesNotContain("href=\"/campaigns\"", "href=\"/imports\"");
    }

    @Test
    void aPageNamesTheCommuneAndWhoIsSignedIn() {
        Browser officer = Browser.of(program, Role.OFFICER, ScopePart.commune(DAK_TO));

        assertThat(officer.open("/imports"))
                .bodyText()
                .contains("– xã Đăk Tô</title>", "Xã Đăk Tô", "Trần Thị Thử", "Công chức phụ trách")
                .containsPattern("(?s)href=\"/imports\" aria-current=\"page\"");
    }

    @Test
    void theCommuneThatWasChosenIsRemembered() {
        Browser officer = Browser.of(program, Role.OFFICER, ScopePart.commune(BO_Y), ScopePart.commune(DAK_TO));

        assertThat(officer.open("/imports")).bodyText().contains("– xã Bờ Y</title>");
        assertThat(officer.open("/imports?commune=" + DAK_TO)).bodyText().contains("– xã Đăk Tô</title>");
        assertThat(officer.open("/imports")).bodyText().contains("– xã Đăk Tô</title>");
    }

    @Test
    void stylesAreNamedByTheirContent() {
        assertThat(Browser.of(program, Role.OFFICER, ScopePart.commune(DAK_TO)).open("/password"))
                .bodyText()
                .containsPattern("/app-[0-9a-f]{32}\\.css")
                .containsPattern("/icons-[0-9a-f]{32}\\.svg#");
    }

    @Test
    void withoutTheDemoItsClockCannotBeChanged() {
        assertThat(Browser.of(program, Role.ADMIN, ScopePart.EVERYTHING).send("/demo/today"))
                .hasStatus(404);
    }

    @Test
    void aCommuneIsFoundByNameWithoutMarks() {
        assertThat(Browser.of(program, Role.ADMIN, ScopePart.EVERYTHING).open("/communes?q=dak to"))
                .bodyText()
                .contains("Xã Đăk Tô", "commune=" + DAK_TO);
    }
}
