package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;

/** What decisions bring, what hands correct, and what becomes of both when a file is taken back. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class UndoJourneyIT {

    private static final String COMMUNE = "21400";
    private static final String ROSTER = "Mã,Họ và tên,Ngày sinh,CCCD,SĐT,Thôn";
    private static final String EXPORT = "Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Trạng thái,Ngày hoàn thành";

    @Autowired
    private JdbcTemplate sql;

    private Api admin;
    private ImportCalls calls;

    UndoJourneyIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void aVillage() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "U1,Thôn Một,Thôn");
    }

    @Test
    void aPersonMadeByADecisionGoesWithTheUndoAndTheDecisionMakesHimAgain() {
        String row = namesakes("Hồ Văn Đi", "V");
        JsonNode first = calls.apply(COMMUNE, "COMPLETIONS", EXPORT, row);
        decide(first, "{'decision': 'NEW_PERSON', 'villageCode': 'U1'}");
        assertThat(people("Hồ Văn Đi")).isEqualTo(3);

        calls.act(id(first), "undo");
        assertThat(people("Hồ Văn Đi")).isEqualTo(2);

        JsonNode next = calls.apply(COMMUNE, "COMPLETIONS", EXPORT, row, "");
        assertThat(next.get("state").asString()).isEqualTo("APPLIED");
        assertThat(next.get("effects").get("created").asInt()).isEqualTo(1);
        assertThat(people("Hồ Văn Đi")).isEqualTo(3);
        assertThat(calls.rows(id(next), "MATCHED").get(0).get("villageCode").asString())
                .isEqualTo("U1");
    }

    @Test
    void aPersonMadeByADecisionStaysWhereALaterFileRestsOnHim() {
        String row = namesakes("Hồ Văn Ở", "W");
        JsonNode first = calls.apply(COMMUNE, "COMPLETIONS", EXPORT, row);
        decide(first, "{'decision': 'NEW_PERSON', 'villageCode': 'U1'}");
        JsonNode next = calls.apply(COMMUNE, "COMPLETIONS", EXPORT, row, "");
        assertThat(next.get("effects").get("unchanged").asInt()).isEqualTo(1);

        calls.act(id(first), "undo");

        assertThat(people("Hồ Văn Ở")).isEqualTo(3);
        assertThat(completionsOf("Hồ Văn Ở")).isEqualTo(1);
        calls.act(id(next), "undo");
        assertThat(completionsOf("Hồ Văn Ở")).isZero();
    }

    @Test
    void aRosterCannotBeTakenBackFromUnderSomebodyWhomAHandHasCorrected() {
        JsonNode roster = calls.apply(COMMUNE, "ROSTER", ROSTER, "X1,Hồ Văn Sửa,01/02/1990,,,Thôn Một");
        assertThat(admin.patch("/people/X1", "{'version': 1, 'phone': '0912345678'}"))
                .hasStatus(200);

        var refused = admin.post("/imports/" + id(roster) + "/undo", "");

        assertThat(refused).hasStatus(409).bodyText().contains("IN_USE", "X1");
        assertThat(calls.get(id(roster)).get("state").asString()).isEqualTo("APPLIED");
    }

    @Test
    void whatCameBetweenPreviewAndApplyIsMatchedAndCountedAgain() {
        JsonNode ready = calls.preview(
                COMMUNE,
                "COMPLETIONS",
                EXPORT,
                "Hồ Văn Sau,03/04/1990,051090007001,Thôn Một,Khóa học nền tảng,Hoàn thành,05/11/2025");
        assertThat(ready.get("rows").get("unmatched").asInt()).isEqualTo(1);
        calls.apply(COMMUNE, "ROSTER", ROSTER, "Y1,Hồ Văn Sau,03/04/1990,051090007001,,Thôn Một");

        JsonNode applied = calls.act(id(ready), "apply");

        assertThat(applied.get("rows").get("accepted").asInt()).isEqualTo(1);
        assertThat(applied.get("rows").get("unmatched").asInt()).isZero();
        assertThat(applied.get("effects").get("created").asInt()).isEqualTo(1);
    }

    @Test
    void aRowOfARosterThatCannotBeUsedAnyMoreIsRejectedWhenItIsApplied() {
        JsonNode ready = calls.preview(COMMUNE, "ROSTER", ROSTER, "Z2,Hồ Văn Trễ,01/02/1991,051091007002,,Thôn Một");
        calls.apply(COMMUNE, "ROSTER", ROSTER, "Z1,Hồ Văn Sớm,01/02/1991,051091007002,,Thôn Một");

        JsonNode applied = calls.act(id(ready), "apply");

        assertThat(applied.get("rows").get("accepted").asInt()).isZero();
        assertThat(applied.get("rows").get("rejected").asInt()).isEqualTo(1);
        assertThat(people("Hồ Văn Trễ")).isZero();
    }

    @Test
    void aDecisionTellsWhatTheRowDid() {
        JsonNode job = calls.apply(COMMUNE, "COMPLETIONS", EXPORT, namesakes("Hồ Văn Kể", "K"));
        decide(job, "{'decision': 'SAME', 'personCode': 'K1'}");

        assertThat(calls.get(id(job)).get("effects").get("created").asInt()).isEqualTo(1);
        assertThat(calls.rows(id(job), "MATCHED").get(0).get("effect").asString())
                .isEqualTo("CREATED");
    }

    @Test
    void aNewPersonDoesNotTakeTheNationalIdOfSomebodyElse() {
        calls.apply(COMMUNE, "ROSTER", ROSTER, "N1,Hồ Thị Chủ,01/02/1992,051192007003,,Thôn Một");
        JsonNode job = calls.apply(
                COMMUNE,
                "COMPLETIONS",
                EXPORT,
                "Lê Anh Khác,01/02/1992,051192007003,Thôn Một,Khóa học nền tảng,Hoàn thành,05/11/2025");
        decide(job, "{'decision': 'NEW_PERSON', 'villageCode': 'U1'}");

        assertThat(sql.queryForObject(
                        "SELECT COUNT(DISTINCT national_id_key) FROM person WHERE full_name IN (?, ?)",
                        Integer.class,
                        "Hồ Thị Chủ",
                        "Lê Anh Khác"))
                .isEqualTo(1);
        assertThat(people("Lê Anh Khác")).isEqualTo(1);
    }

    @Test
    void nothingIsDecidedWhileAnImportHoldsTheCommune() {
        JsonNode job = calls.apply(COMMUNE, "COMPLETIONS", EXPORT, namesakes("Hồ Văn Chờ", "H"));
        sql.update("UPDATE commune_freshness SET held = held + 1 WHERE commune_code = ?", COMMUNE);
        try {
            assertThat(admin.post("/reviews/" + review(job), "{'decision': 'NOT_OURS'}"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("COMMUNE_HELD");
        } finally {
            sql.update("UPDATE commune_freshness SET held = held - 1 WHERE commune_code = ?", COMMUNE);
        }
    }

    /** Two people of one name, birth and village, and the row of an export that may be either. */
    private String namesakes(String name, String code) {
        calls.apply(
                COMMUNE,
                "ROSTER",
                ROSTER,
                code + "1," + name + ",05/06/1970,,,Thôn Một",
                code + "2," + name + ",05/06/1970,,,Thôn Một");
        return name + ",05/06/1970,,Thôn Một,Khóa học nền tảng,Hoàn thành,06/11/2025";
    }

    private void decide(JsonNode job, String decision) {
        assertThat(admin.post("/reviews/" + review(job), decision)).hasStatus(204);
    }

    private long review(JsonNode job) {
        return ImportCalls.json(admin.get("/reviews?import=" + id(job)))
                .get("items")
                .get(0)
                .get("id")
                .asLong();
    }

    private static long id(JsonNode job) {
        return job.get("id").asLong();
    }

    private @Nullable Integer people(String name) {
        return sql.queryForObject("SELECT COUNT(*) FROM person WHERE full_name = ?", Integer.class, name);
    }

    private @Nullable Integer completionsOf(String name) {
        return sql.queryForObject(
                "SELECT COUNT(*) FROM completion c JOIN person p ON p.id = c.person_id WHERE p.full_name = ?",
                Integer.class,
                name);
    }
}
