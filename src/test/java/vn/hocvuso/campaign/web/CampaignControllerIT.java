package vn.hocvuso.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

@ProgramTest
class CampaignControllerIT {

    private static final String COMMUNE = "21472";
    private static final AtomicInteger CAMPAIGNS = new AtomicInteger();

    private final String code = "p-" + CAMPAIGNS.incrementAndGet();
    private final String page = "/campaigns/" + code;
    private final BeanFactory program;
    private final Api api;
    private final Browser officer;

    CampaignControllerIT(@Autowired BeanFactory program) {
        this.program = program;
        this.api = Api.ofOfficer(program, COMMUNE);
        this.officer = Browser.ofOfficer(program, COMMUNE);
    }

    @BeforeEach
    void aCampaign() {
        Api.ofAdmin(program).put("/courses/KHNT", "{'name': 'Khóa học nền tảng', 'source': 'portal'}");
        api.put("/campaigns/" + code, """
                {'communeCode': '21472', 'name': 'Đợt cao điểm', 'courses': ['KHNT'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10',
                 'targets': [{'group': 'ADULT', 'percent': 80.5, 'by': '2025-11-10'}]}
                """);
    }

    @Test
    void theListAndThePageShowTheCampaign() {
        assertThat(officer.open("/campaigns")).hasStatusOk().bodyText().contains("Đợt cao điểm", "29/10/2025");
        assertThat(officer.open(page))
                .hasStatusOk()
                .bodyText()
                .contains("Thời hạn ban đầu: hết ngày 10/11/2025", "Khóa học nền tảng", "80,5%");
    }

    @Test
    void moreTimeIsGrantedWithDocumentAndReason() {
        assertThat(officer.send(
                        page + "/extensions",
                        "whom",
                        "CAMPAIGN",
                        "newDeadline",
                        "2025-11-20",
                        "decisionNo",
                        "118/UBND-VHXH",
                        "decidedOn",
                        "2025-11-10",
                        "reason",
                        "đi làm rẫy xa"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page);

        assertThat(officer.open(page))
                .bodyText()
                .contains("10/11/2025", "→", "hết ngày 20/11/2025", "118/UBND-VHXH", "đi làm rẫy xa", "Trần Thị Thử")
                .contains("Đã gia hạn đến hết ngày 20/11/2025");
    }

    @Test
    void aRefusedExtensionKeepsWhatWasTyped() {
        assertThat(officer.send(
                        page + "/extensions", "whom", "CAMPAIGN", "newDeadline", "2025-11-09", "reason", "mưa lũ"))
                .hasStatus(422)
                .bodyText()
                .contains("Hạn mới 09/11/2025 sớm hơn thời hạn ban đầu 10/11/2025", "mưa lũ", "value=\"2025-11-09\"");
        assertThat(officer.send(page + "/extensions", "whom", "CAMPAIGN", "newDeadline", "2025-11-20"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi lý do.");
    }

    @Test
    void aRevokedExtensionIsStruckThroughAndStays() throws Exception {
        officer.send(page + "/extensions", "whom", "CAMPAIGN", "byDays", "10", "reason", "mưa lũ");
        String id = officer.open(page)
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*id=\"extension-(\\d+)\".*", "$1");

        assertThat(officer.send(page + "/extensions/" + id + "/revocation", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi lý do.");
        assertThat(officer.send(page + "/extensions/" + id + "/revocation", "reason", "ghi nhầm ngày"))
                .hasStatus3xxRedirection();
        assertThat(officer.open(page)).bodyText().contains("class=\"revoked\"", "ghi nhầm ngày", "Đã thu hồi");
    }

    @Test
    void thePageNamesTheDocumentByWhichNationalCertificatesAreRecognisedOrSaysThatItIsMissing() {
        String[] form = {
            "name",
            "Đợt cao điểm",
            "courses",
            "KHNT",
            "courseRule",
            "ALL",
            "groups",
            "ADULT",
            "startsOn",
            "2025-10-29",
            "recogniseNational",
            "true"
        };
        officer.send(page, form);
        assertThat(officer.text(page))
                .contains("Tính giấy chứng nhận của nền tảng quốc gia", "Chưa có số, bổ sung sau");

        String[] documented = Arrays.copyOf(form, form.length + 4);
        documented[form.length] = "decisionNo";
        documented[form.length + 1] = "12/SKHCN";
        documented[form.length + 2] = "decidedOn";
        documented[form.length + 3] = "01/11/2025";
        officer.send(page, documented);

        assertThat(officer.text(page))
                .contains("số 12/SKHCN ngày 01/11/2025")
                .doesNotContain("Chưa có số, bổ sung sau");
        assertThat(officer.text(page + "/edit")).contains("value=\"12/SKHCN\"");
    }

    @Test
    void aCampaignIsMadeWithItsForm() {
        assertThat(officer.open("/campaigns/new")).hasStatusOk();
        assertThat(officer.send(
                        "/campaigns",
                        "commune",
                        COMMUNE,
                        "code",
                        code + "-new",
                        "name",
                        "Đợt mới",
                        "courses",
                        "KHNT",
                        "groups",
                        "ADULT",
                        "groups",
                        "STUDENT",
                        "courseRule",
                        "ANY",
                        "adultAge",
                        "18",
                        "startsOn",
                        "2026-01-01",
                        "deadline",
                        "2026-03-31",
                        "targets[0].group",
                        "STUDENT",
                        "targets[0].percent",
                        "62,5",
                        "targets[0].by",
                        "2026-03-31",
                        "targets[1].group",
                        "",
                        "targets[1].percent",
                        ""))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/campaigns/" + code + "-new");
        assertThat(api.get("/campaigns/" + code + "-new")).bodyJson().isLenientlyEqualTo("""
                {"courseRule": "ANY", "groups": ["ADULT", "STUDENT"], "ageOn": "2026-01-01",
                 "targets": [{"group": "STUDENT", "percent": 62.5, "by": "2026-03-31"}]}
                """);
    }

    @Test
    void whatIsWrongWithAPlanStandsBesideItsFields() {
        assertThat(officer.send(
                        "/campaigns",
                        "code",
                        code,
                        "name",
                        "Đợt mới",
                        "startsOn",
                        "2026-01-01",
                        "deadline",
                        "mai",
                        "targets[0].percent",
                        "",
                        "targets[1].group",
                        "ADULT",
                        "targets[1].percent",
                        "80",
                        "targets[1].by",
                        "32/13/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"mai\"", "value=\"32/13/2026\"", "Không đọc được ngày này");
        assertThat(officer.send(
                        "/campaigns",
                        "code",
                        code,
                        "name",
                        "Đợt mới",
                        "courses",
                        "KHNT",
                        "groups",
                        "ADULT",
                        "startsOn",
                        "2026-01-01",
                        "deadline",
                        "2026-03-31"))
                .hasStatus(422)
                .bodyText()
                .contains("đã được dùng");
    }

    @Test
    void theBaseDeadlineMovesWithItsReasonAfterItsEffectWasShown() {
        assertThat(officer.open(page + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"80,5\"", page + "/deadline");
        assertThat(officer.send(page + "/deadline/preview", "deadline", "2025-11-12"))
                .hasStatus(422)
                .bodyText()
                .contains("phải ghi lý do");
        String[] move = {"deadline", "2025-11-12", "deadlineReason", "ghi nhầm so với kế hoạch"};

        assertThat(officer.send(page + "/deadline/preview", move))
                .hasStatusOk()
                .bodyText()
                .contains("Từ 10/11/2025 thành 12/11/2025");
        assertThat(api.get("/campaigns/" + code))
                .bodyJson()
                .extractingPath("$.deadline")
                .isEqualTo("2025-11-10");
        assertThat(officer.send(page + "/deadline", move)).hasStatus3xxRedirection();
        assertThat(officer.open(page)).bodyText().contains("hết ngày 12/11/2025", "ghi nhầm so với kế hoạch");
    }

    @Test
    void aLeaderReadsWithoutForms() {
        Browser leader = Browser.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));

        assertThat(leader.open(page)).hasStatusOk().bodyText().doesNotContain("/extensions\"", "/edit\"");
        assertThat(leader.open("/campaigns")).hasStatusOk().bodyText().doesNotContain("/campaigns/new");
        assertThat(leader.open(page + "/edit")).hasStatus(403);
        assertThat(leader.send(
                        page + "/extensions", "whom", "CAMPAIGN", "newDeadline", "2025-11-20", "reason", "mưa lũ"))
                .hasStatus(403);
    }
}
