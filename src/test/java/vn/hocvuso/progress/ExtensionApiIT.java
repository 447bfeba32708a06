package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

@ProgramTest
class ExtensionApiIT {

    private static final String COMMUNE = "23428";
    private static final AtomicInteger CAMPAIGNS = new AtomicInteger();

    private final String campaign = "/campaigns/e-" + CAMPAIGNS.incrementAndGet();
    private final String ledger = campaign + "/extensions";
    private final BeanFactory program;
    private final Api officer;

    ExtensionApiIT(@Autowired BeanFactory program) {
        this.program = program;
        this.officer = Api.ofOfficer(program, COMMUNE);
    }

    @BeforeEach
    void aCampaignUntilTheTenth() {
        Api.ofAdmin(program).put("/courses/KHNT", "{'name': 'Khóa học nền tảng', 'source': 'portal'}");
        officer.put(campaign, """
                {'communeCode': '23428', 'name': 'Đợt cao điểm', 'courses': ['KHNT'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10'}
                """);
    }

    @Test
    void anExtensionMovesTheEffectiveDeadlineAndNotTheBase() {
        MvcTestResult granted = officer.post(ledger, """
                {'scope': {'kind': 'CAMPAIGN'}, 'newDeadline': '2025-11-20', 'decisionNo': '118/UBND-VHXH',
                 'decidedOn': '2025-11-10', 'reason': 'đi làm rẫy xa'}
                """);

        assertThat(granted).hasStatus(201);
        assertThat(granted).bodyJson().isLenientlyEqualTo("""
                {"scope": {"kind": "CAMPAIGN", "code": null}, "newDeadline": "2025-11-20", "byDays": null,
                 "until": "2025-11-20", "decisionNo": "118/UBND-VHXH", "decidedOn": "2025-11-10",
                 "reason": "đi làm rẫy xa", "revocation": null}
                """);
        assertThat(officer.get(campaign)).bodyJson().isLenientlyEqualTo("""
                {"deadline": "2025-11-10", "effectiveDeadline": "2025-11-20"}
                """);
    }

    @Test
    void theLocationLeadsToTheExtension() {
        MvcTestResult granted = officer.post(ledger, until("2025-11-20"));
        String location = String.valueOf(granted.getResponse().getHeader(HttpHeaders.LOCATION));

        assertThat(location).contains("/api/v1" + ledger + "/");
        assertThat(officer.get(location.substring(location.indexOf("/campaigns"))))
                .bodyJson()
                .extractingPath("$.until")
                .isEqualTo("2025-11-20");
    }

    @Test
    void noExtensionReachesBeyondAHundredYears() {
        assertThat(officer.post(ledger, until("9999-12-31")))
                .hasStatus(422)
                .bodyText()
                .contains("newDeadline", "CAMPAIGN_DAY_RANGE", "29/10/2125");
    }

    @Test
    void daysAreCountedFromTheBaseDeadline() {
        assertThat(officer.post(ledger, "{'scope': {'kind': 'CAMPAIGN'}, 'byDays': 10, 'reason': 'mưa lũ'}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"newDeadline\": null, \"byDays\": 10, \"until\": \"2025-11-20\"}");
    }

    @Test
    void anExtensionNeverTakesTimeAway() {
        assertThat(officer.post(ledger, until("2025-11-09")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("EXTENSION_BEFORE_BASE");
        assertThat(officer.post(ledger, until("2025-11-10"))).hasStatus(201);
    }

    @Test
    void theSameExtensionIsGrantedOnceUntilItIsRevoked() {
        officer.post(ledger, until("2025-11-20"));

        assertThat(officer.post(ledger, until("2025-11-20"))).hasStatus(409);
        officer.post(ledger + "/" + lastId() + "/revocation", "{'reason': 'ghi nhầm'}");
        assertThat(officer.post(ledger, until("2025-11-20"))).hasStatus(201);
    }

    @Test
    void aRevokedExtensionStaysInTheLedgerAndNoLongerCounts() {
        officer.post(ledger, until("2025-11-20"));

        MvcTestResult revoked = officer.post(
                ledger + "/" + lastId() + "/revocation", "{'reason': 'ghi nhầm', 'decisionNo': '120/UBND'}");

        assertThat(revoked)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revocation.reason")
                .isEqualTo("ghi nhầm");
        assertThat(officer.get(ledger)).bodyJson().isLenientlyEqualTo("""
                {"items": [{"until": "2025-11-20", "revocation": {"decisionNo": "120/UBND"}}], "page": 0, "total": 1}
                """);
        assertThat(officer.get(campaign))
                .bodyJson()
                .extractingPath("$.effectiveDeadline")
                .isEqualTo("2025-11-10");
        assertThat(officer.post(ledger + "/" + lastId() + "/revocation", "{'reason': 'lần nữa'}"))
                .hasStatus(409);
    }

    @Test
    void aReasonIsNeeded() {
        assertThat(officer.post(ledger, "{'scope': {'kind': 'CAMPAIGN'}, 'newDeadline': '2025-11-20'}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("reason");
        officer.post(ledger, until("2025-11-20"));
        assertThat(officer.post(ledger + "/" + lastId() + "/revocation", "{'reason': ' '}"))
                .hasStatus(422);
    }

    @Test
    void eitherADayOrANumberOfDaysIsAsked() {
        assertThat(officer.post(ledger, "{'scope': {'kind': 'CAMPAIGN'}, 'reason': 'mưa lũ'}"))
                .hasStatus(422);
        assertThat(officer.post(ledger, """
                {'scope': {'kind': 'CAMPAIGN'}, 'newDeadline': '2025-11-20', 'byDays': 10, 'reason': 'mưa lũ'}
                """)).hasStatus(422);
    }

    @Test
    void aMissingDocumentIsSuppliedOnce() {
        officer.post(ledger, until("2025-11-20"));
        String document = ledger + "/" + lastId() + "/document";

        assertThat(officer.put(document, "{'decisionNo': '118/TB-UBND'}")).hasStatus(422);
        assertThat(officer.put(document, """
                {'decisionNo': '118/TB-UBND', 'decidedOn': '2025-11-12', 'kind': 'Thông báo', 'issuer': 'UBND xã'}
                """)).hasStatusOk();
        assertThat(officer.get(ledger)).bodyJson().isLenientlyEqualTo("""
                {"items": [{"decisionNo": "118/TB-UBND", "decidedOn": "2025-11-12", "documentKind": "Thông báo",
                            "issuer": "UBND xã"}]}
                """);
        assertThat(officer.get(ledger)).bodyText().contains("\"supplied\":{\"at\"");
        assertThat(officer.put(document, "{'decisionNo': '119/TB-UBND', 'decidedOn': '2025-11-12'}"))
                .hasStatus(409)
                .bodyText()
                .contains("DOCUMENT_THERE", "118/TB-UBND");
    }

    @Test
    void onlyThoseWhoRunTheCommuneGrantTime() {
        Api leader = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));
        Api stranger = Api.ofOfficer(program, "21421");

        assertThat(leader.get(ledger)).hasStatusOk();
        assertThat(leader.post(ledger, until("2025-11-20"))).hasStatus(403);
        assertThat(stranger.get(ledger)).hasStatus(404);
        assertThat(stranger.post(ledger, until("2025-11-20"))).hasStatus(404);
    }

    private static String until(String day) {
        return "{'scope': {'kind': 'CAMPAIGN'}, 'newDeadline': '%s', 'reason': 'mưa lũ'}".formatted(day);
    }

    /** The id of the ledger's last entry. */
    private String lastId() {
        try {
            String ids = officer.get(ledger).getResponse().getContentAsString();
            return ids.replaceAll("(?s).*\"id\":(\\d+).*", "$1");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
