package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/** More time for a group, a village, an organisation, a person, or all who have not finished; what it does is told before. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class GrantIT {

    private static final String COMMUNE = "21172";
    private static int campaigns;

    private final BeanFactory program;
    private final Api officer;
    private final Browser browser;
    private String campaign = "";

    GrantIT(@Autowired BeanFactory program) {
        this.program = program;
        Api.ofAdmin(program).put("/courses/GIA-HAN", "{'name': 'Khóa học gia hạn', 'source': 'portal', 'aliases': []}");
        this.officer = Api.ofOfficer(program, COMMUNE);
        this.browser = Browser.of(program, Role.OFFICER, ScopePart.commune(COMMUNE));
    }

    /** Seven adults, five of them in village A, one of those a teacher; two of A have finished, one of them on 11/11. */
    @BeforeAll
    void people() {
        ImportCalls calls = new ImportCalls(officer);
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn A,Thôn", "B,Thôn B,Thôn");
        calls.apply(COMMUNE, "ORGANISATIONS", "Mã đơn vị,Tên đơn vị,Loại", "TH,Trường học,Trường");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,CCCD,Ngày sinh,Thôn,Đơn vị,Đối tượng",
                "GH1,Hồ Thị Một,051190000601,01/02/1990,Thôn A,,",
                "GH2,Hồ Thị Hai,051190000602,01/02/1990,Thôn A,,",
                "GH3,Hồ Thị Ba,051190000603,01/02/1990,Thôn A,Trường học,Giáo viên",
                "GH4,Hồ Thị Bốn,051190000604,01/02/1990,Thôn A,,",
                "GH5,Hồ Thị Năm,051190000605,01/02/1990,Thôn A,,",
                "GH6,Hồ Thị Sáu,051190000606,01/02/1990,Thôn B,,",
                "GH7,Hồ Thị Bảy,051190000607,01/02/1990,Thôn B,,");
        calls.apply(
                COMMUNE,
                "COMPLETIONS",
                "Họ và tên,CCCD,Khóa học,Trạng thái,Ngày hoàn thành",
                "Hồ Thị Một,051190000601,Khóa học gia hạn,Hoàn thành,08/11/2025",
                "Hồ Thị Hai,051190000602,Khóa học gia hạn,Hoàn thành,11/11/2025");
    }

    @BeforeEach
    void aCampaign() {
        campaign = "/campaigns/gh-" + ++campaigns;
        officer.put(campaign, """
                {'communeCode': '21172', 'name': 'Đợt gia hạn', 'courses': ['GIA-HAN'],
                 'groups': ['ADULT', 'PUBLIC_EMPLOYEE'], 'startsOn': '2025-10-29', 'deadline': '2025-11-10'}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, PUBLIC_EMPLOYEE, GH3",
        "VILLAGE, B, GH6 GH7",
        "ORGANISATION, TH, GH3",
        "PERSON, GH5, GH5",
        "GROUP, ADULT, GH3 GH4 GH5 GH6 GH7"
    })
    void moreTimeIsForThoseWhomItsLevelCovers(String kind, String code, String people) {
        assertThat(grant(kind, code, "2025-11-20")).isEqualTo(201);

        assertThat(withDeadline("2025-11-20")).containsExactly(people.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, STUDENT, EXTENSION_GROUP",
        "GROUP, NOBODY, EXTENSION_GROUP",
        "VILLAGE, X, UNKNOWN_VILLAGE",
        "ORGANISATION, X, UNKNOWN_ORGANISATION",
        "PERSON, X, UNKNOWN_PERSON",
        "VILLAGE, , REQUIRED"
    })
    void moreTimeForWhatIsNotThereIsRefused(String kind, String code, String error) {
        assertThat(officer.post(campaign + "/extensions", body(kind, code, "2025-11-20")))
                .hasStatus(422)
                .bodyText()
                .contains(error);
        assertThat(ImportCalls.json(officer.get(campaign + "/extensions")).get("items"))
                .isEmpty();
    }

    @Test
    void theSameLevelAndDayIsGrantedOnceAndAnotherLevelBesideIt() {
        assertThat(grant("VILLAGE", "A", "2025-11-20")).isEqualTo(201);
        assertThat(grant("VILLAGE", "A", "2025-11-20")).isEqualTo(409);
        assertThat(grant("VILLAGE", "B", "2025-11-20")).isEqualTo(201);
        assertThat(grant("VILLAGE", "A", "2025-11-21")).isEqualTo(201);
    }

    @Test
    void everybodyInSomeVillagesWhoHasNotFinishedGetsTimeOfHisOwn() {
        JsonNode granted = ImportCalls.json(officer.post(
                campaign + "/extensions/unfinished",
                "{'villages': ['A'], 'newDeadline': '2025-11-25', 'reason': 'mùa rẫy'}"));

        assertThat(granted.get("total").asInt()).isEqualTo(3);
        assertThat(withDeadline("2025-11-25")).containsExactly("GH3", "GH4", "GH5");
        assertThat(officer.post(
                        campaign + "/extensions/unfinished",
                        "{'villages': ['A'], 'newDeadline': '2025-11-25', 'reason': 'lần nữa'}"))
                .hasStatus(422)
                .bodyText()
                .contains("NOBODY_TO_EXTEND");
    }

    @Test
    void theBoardSaysUntilWhenThoseHaveTimeWhoHaveMoreThanEverybody() {
        String board = "/?campaign=" + campaign.substring(campaign.lastIndexOf('/') + 1);
        assertThat(browser.open(board)).bodyText().doesNotContain("một số người được gia hạn");

        officer.post(
                campaign + "/extensions/unfinished",
                "{'villages': ['A'], 'newDeadline': '2025-11-25', 'reason': 'mùa rẫy'}");
        assertThat(browser.open(board))
                .bodyText()
                .contains("Hạn: hết ngày 10/11/2025", "một số người được gia hạn đến hết ngày 25/11/2025");

        grant("CAMPAIGN", null, "2025-11-25");
        assertThat(browser.open(board))
                .bodyText()
                .contains("Hạn: hết ngày 25/11/2025")
                .doesNotContain("một số người được gia hạn");
    }

    @Test
    void aDocumentForManyIsSuppliedToAllOfThemAndTheyAreRevokedTogetherOnThePage() {
        JsonNode granted = ImportCalls.json(officer.post(
                        campaign + "/extensions/unfinished",
                        "{'villages': ['A', 'B'], 'byDays': 9, 'reason': 'mùa rẫy'}"))
                .get("items");
        long first = granted.get(0).get("id").asLong();

        officer.put(
                campaign + "/extensions/" + first + "/document",
                "{'decisionNo': '130/TB-UBND', 'decidedOn': '2025-11-12'}");
        for (JsonNode entry :
                ImportCalls.json(officer.get(campaign + "/extensions")).get("items")) {
            assertThat(entry.get("decisionNo").asString()).isEqualTo("130/TB-UBND");
        }
        assertThat(browser.open(campaign)).bodyText().contains("5 người", "130/TB-UBND", "Hồ Thị Bảy");

        assertThat(browser.send(campaign + "/extensions/" + first + "/revocation", "reason", "ghi nhầm thôn"))
                .hasStatus3xxRedirection();
        assertThat(withDeadline("2025-11-19")).isEmpty();
    }

    @Test
    void whatItWouldDoIsToldAndNothingIsGranted() {
        JsonNode effect =
                ImportCalls.json(officer.post(campaign + "/extensions/preview", body("VILLAGE", "A", "2025-11-20")));

        assertThat(effect.get("moved")).hasSize(1);
        JsonNode moved = effect.get("moved").get(0);
        assertThat(moved.get("from").asString() + " " + moved.get("to").asString())
                .isEqualTo("2025-11-10 2025-11-20");
        assertThat(moved.get("people").asInt()).isEqualTo(5);
        assertThat(moved.get("notDone").asInt()).isEqualTo(3);
        assertThat(effect.get("before").get("doneLate").asInt()).isEqualTo(1);
        assertThat(effect.get("after").get("doneLate").asInt()).isZero();
        assertThat(effect.get("after").get("doneInExtension").asInt()).isEqualTo(1);
        assertThat(effect.get("estimate").isNull())
                .as("of three nothing is foretold")
                .isTrue();
        assertThat(ImportCalls.json(officer.get(campaign + "/extensions")).get("items"))
                .isEmpty();
        assertThat(withDeadline("2025-11-10")).hasSize(5);
    }

    @Test
    void howManyMoreTheAddedDaysHelpIsToldFromThePaceOfTheLastWeek() {
        JsonNode estimate = ImportCalls.json(
                        officer.post(campaign + "/extensions/preview", body("CAMPAIGN", null, "2025-11-20")))
                .get("estimate");

        assertThat(estimate.get("lastWeek").asInt()).isEqualTo(2);
        assertThat(estimate.get("fewest").asInt()).isZero();
        assertThat(estimate.get("likely").asInt()).isEqualTo(2);
        assertThat(estimate.get("most").asInt()).isEqualTo(5);
    }

    @Test
    void onePersonMayHaveSeveralExtensionsAndThePageShowsThem() {
        grant("PERSON", "GH4", "2025-11-22");
        grant("PERSON", "GH4", "2025-11-24");

        assertThat(browser.open(campaign)).hasStatusOk().bodyText().contains("Hồ Thị Bốn", "24/11/2025");
        assertThat(withDeadline("2025-11-24")).containsExactly("GH4");
    }

    @Test
    void whoSeesOnlyAPartOfTheCommuneSeesNobodysOwnExtension() {
        grant("PERSON", "GH6", "2025-11-22");
        grant("CAMPAIGN", null, "2025-11-21");
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));

        assertThat(leader.get(campaign + "/extensions"))
                .bodyText()
                .contains("2025-11-21")
                .doesNotContain("GH6");
        assertThat(Browser.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"))
                        .open(campaign))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Hồ Thị Sáu");
    }

    @Test
    void whoHasAsMuchTimeAlreadyIsNotMoved() {
        grant("CAMPAIGN", null, "2025-11-20");

        assertThat(ImportCalls.json(officer.post(campaign + "/extensions/preview", body("VILLAGE", "A", "2025-11-13")))
                        .get("moved"))
                .isEmpty();
    }

    @Test
    void thePageShowsTheEffectAndGrantsWhatItShowed() {
        String[] typed = {"whom", "UNFINISHED", "villages", "A", "newDeadline", "2025-11-25", "reason", "mùa rẫy"};

        assertThat(browser.open(campaign + "/extensions/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Thôn B");
        assertThat(browser.send(campaign + "/extensions/preview", typed))
                .hasStatusOk()
                .bodyText()
                .contains("3 người có hạn khác", "hết ngày 25/11/2025", "Gia hạn cho 3 người", "value=\"mùa rẫy\"");
        assertThat(withDeadline("2025-11-25")).isEmpty();
        assertThat(browser.send(campaign + "/extensions", typed)).hasStatus3xxRedirection();
        assertThat(withDeadline("2025-11-25")).hasSize(3);
        assertThat(browser.open(campaign + "/annex"))
                .hasStatusOk()
                .bodyText()
                .contains("3 người", "mùa rẫy")
                .doesNotContain("Hồ Thị Ba");
    }

    @Test
    void aFormThatCannotBeReadComesBackWithWhatIsWrong() {
        assertThat(browser.send(
                        campaign + "/extensions/preview", "whom", "VILLAGE:X", "reason", "mùa rẫy", "byDays", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("mã X");
        assertThat(browser.send(campaign + "/extensions/preview", "whom", "UNFINISHED", "byDays", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn ít nhất một thôn.");
    }

    @Test
    void whatARevocationWouldDoIsShownFirst() {
        grant("VILLAGE", "A", "2025-11-20");
        long id = ImportCalls.json(officer.get(campaign + "/extensions"))
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        String page = campaign + "/extensions/" + id + "/revocation";

        assertThat(browser.open(page)).hasStatusOk().bodyText().contains("hết ngày 20/11/2025");
        assertThat(browser.send(page + "/preview", "reason", "ghi nhầm"))
                .hasStatusOk()
                .bodyText()
                .contains("5 người có hạn khác", "hết ngày 10/11/2025");
        assertThat(withDeadline("2025-11-20")).hasSize(3);
        assertThat(browser.send(page, "reason", "ghi nhầm")).hasStatus3xxRedirection();
        assertThat(withDeadline("2025-11-20")).isEmpty();
    }

    private int grant(String kind, @Nullable String code, String until) {
        return officer.post(campaign + "/extensions", body(kind, code, until))
                .getResponse()
                .getStatus();
    }

    private static String body(String kind, @Nullable String code, String until) {
        String named = code == null ? "" : ", 'code': '" + code + "'";
        return "{'scope': {'kind': '%s'%s}, 'newDeadline': '%s', 'reason': 'mưa lũ'}".formatted(kind, named, until);
    }

    /** Who has not finished and has time until a day. */
    private List<String> withDeadline(String day) {
        JsonNode items = ImportCalls.json(officer.get(campaign + "/todo")).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(person -> person.get("effectiveDeadline").asString().equals(day))
                .map(person -> person.get("code").asString())
                .sorted()
                .toList();
    }
}
