package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;

/** Files of extensions: each row grants more time, and an undo revokes what its file granted. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class ExtensionFileIT {

    private static final String COMMUNE = "21205";
    private static final String HEADER = "Mã đợt,Cấp,Mã,Hạn mới,Số ngày,Số văn bản,Ngày văn bản,Lý do";

    private final Api officer;
    private final ImportCalls calls;

    ExtensionFileIT(@Autowired BeanFactory program) {
        Api.ofAdmin(program).put("/courses/GHT", "{'name': 'Khóa học gia hạn tệp', 'source': 'portal', 'aliases': []}");
        this.officer = Api.ofOfficer(program, COMMUNE);
        this.calls = new ImportCalls(officer);
    }

    @BeforeAll
    void twoCampaigns() {
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn Đăk A,Thôn", "B,Thôn Đăk B,Thôn");
        calls.apply(COMMUNE, "ORGANISATIONS", "Mã đơn vị,Tên đơn vị,Loại", "TH,Trường học,Trường");
        calls.apply(COMMUNE, "ROSTER", "Mã,Họ và tên,Ngày sinh,Thôn", "GT1,Hồ Văn Tệp,01/02/1990,Thôn Đăk A");
        for (String code : List.of("ght-1", "ght-2")) {
            officer.put("/campaigns/" + code, """
                    {'communeCode': '21205', 'name': 'Đợt', 'courses': ['GHT'], 'groups': ['ADULT', 'PUBLIC_EMPLOYEE'],
                     'startsOn': '2025-10-29', 'deadline': '2025-11-10'}
                    """);
        }
    }

    @Test
    void eachRowGrantsTimeAndAnUndoRevokesIt() {
        JsonNode file = calls.apply(
                COMMUNE,
                "EXTENSIONS",
                HEADER,
                "ght-1,Thôn,A,13/11/2025,,116/UBND,08/11/2025,mưa lũ",
                "ght-1,Toàn xã,,20/11/2025,,118/UBND,10/11/2025,nhiều người đi làm rẫy",
                "ght-1,Đơn vị,Trường học,,12,,,tập huấn",
                "ght-1,Đối tượng,CBCCVC,24/11/2025,,,,tập huấn",
                "ght-1,Cá nhân,GT1,30/11/2025,,,,ốm");

        assertThat(file.get("rows").get("accepted").asInt()).isEqualTo(5);
        assertThat(file.get("effects").get("created").asInt()).isEqualTo(5);
        assertThat(ledger("ght-1"))
                .containsExactly(
                        "VILLAGE A 2025-11-13",
                        "CAMPAIGN null 2025-11-20",
                        "ORGANISATION TH 2025-11-22",
                        "GROUP PUBLIC_EMPLOYEE 2025-11-24",
                        "PERSON GT1 2025-11-30");
        JsonNode again = calls.apply(
                COMMUNE, "EXTENSIONS", HEADER, "ght-1,Thôn,Thôn Đăk A,13/11/2025,,116/UBND,08/11/2025,mưa lũ");
        assertThat(again.get("effects").get("unchanged").asInt()).isEqualTo(1);

        calls.act(file.get("id").asLong(), "undo");

        assertThat(ledger("ght-1")).isEmpty();
        assertThat(ImportCalls.json(officer.get("/campaigns/ght-1/extensions")).get("items"))
                .hasSize(5)
                .allSatisfy(entry -> assertThat(
                                entry.get("revocation").get("reason").asString())
                        .contains("tep.csv"));
    }

    @Test
    void whatAHandMayNotGrantAFileMayNotEither() {
        JsonNode file = calls.apply(
                COMMUNE,
                "EXTENSIONS",
                HEADER,
                "ght-2,Thôn,X,13/11/2025,,,,mưa lũ",
                "ght-2,Thôn,A,09/11/2025,,,,mưa lũ",
                "ght-2,Thôn,A,13/11/2025,,,,",
                "ght-2,Thôn,A,13/11/2025,3,,,mưa lũ",
                "ght-2,Huyện,A,13/11/2025,,,,mưa lũ",
                "ght-9,Thôn,A,13/11/2025,,,,mưa lũ",
                "ght-2,Thôn,B,13/11/2025,,,,mưa lũ",
                "ght-2,Thôn,B,13/11/2025,,,,lần nữa");

        List<String> told = new ArrayList<>();
        for (JsonNode row : calls.rows(file.get("id").asLong(), "REJECTED")) {
            JsonNode problem = row.get("problems").get(0);
            assertThat(problem.get("message").asString()).hasSizeGreaterThan(20).doesNotContain("problem.");
            told.add(row.get("line").asInt() + " " + problem.get("code").asString());
        }
        assertThat(told)
                .containsExactly(
                        "2 EXTENSION_FOR_UNKNOWN",
                        "3 EXTENSION_BEFORE_BASE",
                        "4 REASON_MISSING",
                        "5 EXTENSION_AMOUNT",
                        "6 UNKNOWN_LEVEL",
                        "7 UNKNOWN_CAMPAIGN",
                        "9 TWICE");
        assertThat(ledger("ght-2")).containsExactly("VILLAGE B 2025-11-13");
    }

    @Test
    void withoutAColumnTheCampaignIsGivenOrAskedFor() {
        String[] file = {"Cấp,Mã,Hạn mới,Lý do", "Thôn,A,14/11/2025,mưa lũ"};

        JsonNode unclear = calls.preview(COMMUNE, "EXTENSIONS", file);
        assertThat(unclear.get("state").asString()).isEqualTo("NEEDS_MAPPING");
        JsonNode given =
                calls.upload(COMMUNE, "EXTENSIONS", "preview", "tep.csv", ImportCalls.text(file), "campaign=ght-2");
        assertThat(given.get("state").asString()).isEqualTo("READY");
        assertThat(officer.upload(
                        "tep.csv", ImportCalls.text(file), "kind=EXTENSIONS", "commune=" + COMMUNE, "campaign=ght-9"))
                .hasStatus(422)
                .bodyText()
                .contains("UNKNOWN_CAMPAIGN");
    }

    /** What stands. */
    private List<String> ledger(String campaign) {
        List<String> entries = new ArrayList<>();
        for (JsonNode entry : ImportCalls.json(officer.get("/campaigns/" + campaign + "/extensions"))
                .get("items")) {
            if (entry.get("revocation").isNull()) {
                JsonNode scope = entry.get("scope");
                entries.add(
                        scope.get("kind").asString() + " " + scope.get("code").asString("null") + " "
                                + entry.get("until").asString());
            }
        }
        return entries;
    }
}
