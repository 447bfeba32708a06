package vn.hocvuso.place.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

@ProgramTest
class PlaceControllerIT {

    private static final String COMMUNE = "21433";

    private final BeanFactory program;
    private final Api api;
    private final Browser officer;

    PlaceControllerIT(@Autowired BeanFactory program) {
        this.program = program;
        this.api = Api.ofOfficer(program, COMMUNE);
        this.officer = Browser.ofOfficer(program, COMMUNE);
    }

    @BeforeEach
    void aVillage() {
        api.put("/communes/21433/villages/T01", "{'name': 'Thôn Làng Mít', 'sortOrder': 17, 'aliases': ['Làng Mít']}");
        api.put("/communes/21433/organisations/YT", "{'name': 'Trạm Y tế', 'kind': 'HEALTH'}");
    }

    @Test
    void theTabsListThePlacesOfTheCommune() {
        assertThat(officer.open("/places")).hasStatusOk().bodyText().contains("Thôn Làng Mít", "Làng Mít");
        assertThat(officer.open("/places?tab=organisations"))
                .hasStatusOk()
                .bodyText()
                .contains("Trạm Y tế");
        assertThat(officer.open("/places?tab=teams")).hasStatusOk().bodyText().contains("Chưa có tổ nào");
    }

    @Test
    void onlyThoseWhoRunTheCommuneSeeTheForms() {
        Browser leader = Browser.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));

        assertThat(leader.open("/places")).bodyText().contains("Thôn Làng Mít").doesNotContain("Thêm thôn");
        assertThat(leader.open("/places?tab=villages&new=")).hasStatus(403);
        assertThat(leader.send("/places/villages", "code", "T01", "name", "Thôn khác"))
                .hasStatus(403);
    }

    @Test
    void anotherCommuneIsNotShown() {
        assertThat(officer.open("/places?commune=21421")).hasStatus(404);
    }

    @Test
    void theCommuneChosenLastIsRemembered() {
        Browser both = Browser.of(program, Role.OFFICER, ScopePart.commune("21421"), ScopePart.commune(COMMUNE));

        both.open("/places?commune=" + COMMUNE);

        assertThat(both.open("/places")).bodyText().contains("Thôn Làng Mít");
    }

    @Test
    void aNewVillageIsSavedAndShown() {
        MvcTestResult sent = officer.send(
                "/places/villages",
                "new",
                "true",
                "commune",
                COMMUNE,
                "code",
                "T02",
                "name",
                "Thôn 2",
                "kind",
                "THON",
                "aliases",
                "Làng Hai\r\nXóm Hai",
                "validFrom",
                "01/01/2026",
                "predecessors",
                "T01",
                "sortOrder",
                "2");

        assertThat(sent).hasStatus3xxRedirection().hasRedirectedUrl("/places?tab=villages");
        assertThat(api.get("/communes/21433/villages/T02")).bodyJson().isLenientlyEqualTo("""
                {"name": "Thôn 2", "aliases": ["Làng Hai", "Xóm Hai"], "validFrom": "2026-01-01",
                 "predecessors": ["T01"], "sortOrder": 2}
                """);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        MvcTestResult sent = officer.send(
                "/places/villages", "new", "true", "code", "Thôn 9", "name", "Xom Moi", "validFrom", "31/02/2026");

        assertThat(sent)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Xom Moi\"", "value=\"31/02/2026\"", "Không đọc được ngày này", "Mã gồm 1 đến 40");
    }

    @Test
    void aNewVillageDoesNotReplaceAnotherOne() {
        assertThat(officer.send("/places/villages", "new", "true", "code", "T01", "name", "Thôn Khác"))
                .hasStatus(422)
                .bodyText()
                .contains("Mã T01 đã được dùng");
    }

    @Test
    void aPlaceIsChangedWithItsForm() {
        assertThat(officer.open("/places?tab=villages&edit=T01"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"17\"");
        assertThat(officer.open("/places?tab=organisations&edit=YT"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"HEALTH\" selected");
        assertThat(officer.send("/places/organisations", "code", "YT", "name", "Trạm Y tế xã", "kind", "HEALTH"))
                .hasStatus3xxRedirection();
        assertThat(officer.open("/places?tab=organisations")).bodyText().contains("Đã lưu Trạm Y tế xã.");
        assertThat(officer.send("/places/organisations", "code", "NO", "name", "Không có"))
                .hasStatus(404);
    }
}
