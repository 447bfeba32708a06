package vn.hocvuso.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.people.RosterFixture;

@ProgramTest
class NewPersonIT {

    private static final String COMMUNE = "21478";

    private final BeanFactory program;
    private final Browser officer;

    NewPersonIT(@Autowired BeanFactory program) {
        this.program = program;
        this.officer = Browser.ofOfficer(program, COMMUNE);
    }

    @BeforeEach
    void places() {
        new RosterFixture(program).withPlaces(COMMUNE);
    }

    @Test
    void somebodyNewIsAddedByHand() {
        assertThat(officer.open("/people")).bodyText().contains("/people/new?commune=" + COMMUNE);
        assertThat(officer.open("/people/new")).hasStatusOk().bodyText().contains("value=\"LIVING\" selected");

        MvcTestResult sent = add("fullName", "Y Vừa Đến", "birthYear", "1980", "villageCode", "T01", "sex", "FEMALE");

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(officer.open(Objects.requireNonNull(sent.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("Y Vừa Đến", "1980", "Thôn 1", "Nữ");
        assertThat(Browser.of(program, Role.ADMIN, ScopePart.EVERYTHING).open("/audit?commune=" + COMMUNE))
                .bodyText()
                .contains("Thêm người");
    }

    @Test
    void whoMayBeThereAlreadyIsShownFirst() {
        add("fullName", "A Trùng", "birthDate", "1975-03-02", "villageCode", "T02");

        assertThat(add("fullName", "a trung", "birthYear", "1975"))
                .hasStatus(422)
                .bodyText()
                .contains("A Trùng", "02/03/1975", "Thôn 2", "Vẫn thêm");
        assertThat(add("fullName", "a trung", "birthYear", "1976")).hasStatus3xxRedirection();
        assertThat(add("fullName", "a trung", "birthYear", "1975", "anyway", "true"))
                .hasStatus3xxRedirection();
    }

    @Test
    void aNationalIdBelongsToOnePerson() {
        add("fullName", "A Có Số", "nationalId", "062075009876");

        assertThat(add("fullName", "B Khác", "nationalId", "062075009876", "anyway", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("đã là của người khác");
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        assertThat(add("fullName", "", "birthDate", "1875-01-01", "phone", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa có thông tin này", "Ngày sinh từ năm 1900", "Không đọc được số điện thoại");
    }

    @Test
    void onlyThoseWhoRunTheCommuneAddPeople() {
        Browser leader = Browser.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "T01"));

        assertThat(leader.open("/people")).hasStatusOk().bodyText().doesNotContain("/people/new");
        assertThat(leader.open("/people/new")).hasStatus(403);
        assertThat(leader.send("/people", "fullName", "A Thử", "residence", "LIVING"))
                .hasStatus(403);
    }

    private MvcTestResult add(String... fields) {
        return officer.send(
                "/people",
                Stream.concat(Stream.of("residence", "LIVING"), Stream.of(fields))
                        .toArray(String[]::new));
    }
}
