package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.imports.ImportCalls;

/**
 * The campaign of the source: from 29/10 to 10/11; a village extended to 13/11, then the whole commune to 20/11, another village to
 * 25/11, a person to 30/11; an extension to 28/11 is revoked. In each of three villages somebody finishes on 9/11, on 15/11 and on
 * 22/11, one on an unknown day in a file of 8/11, one on an unknown day in a file of 24/11.
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-12-02T09:00:00", "hocvuso.clock.allowed=true"})
class ExtendedCampaignIT {

    private static final String COMMUNE = "21157";
    private static final String CAMPAIGN = "/campaigns/nguon";

    private final Api officer;
    private final ImportCalls calls;

    ExtendedCampaignIT(@Autowired BeanFactory program) {
        Api.ofAdmin(program).put("/courses/NGUON", "{'name': 'Khóa học của nguồn', 'source': 'portal', 'aliases': []}");
        this.officer = Api.ofOfficer(program, COMMUNE);
        this.calls = new ImportCalls(officer);
    }

    @BeforeAll
    void theCampaign() {
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn A,Thôn", "B,Thôn B,Thôn", "C,Thôn C,Thôn");
        List<String> roster = new ArrayList<>(List.of("Mã,Họ và tên,CCCD,Ngày sinh,Thôn"));
        people().forEach(person -> roster.add("%s,Hồ Văn %s,%s,01/02/1990,Thôn %s"
                .formatted(code(person), person, nationalId(person), person.substring(0, 1))));
        calls.apply(COMMUNE, "ROSTER", roster.toArray(String[]::new));
        officer.put(CAMPAIGN, """
                {'communeCode': '21157', 'name': 'Đợt cao điểm', 'courses': ['NGUON'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10',
                 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2025-11-20'}]}
                """);
        export("2025-11-08", people().filter(person -> person.endsWith("Tám")).map(person -> line(person, "")));
        export(
                "2025-11-24",
                people().filter(person -> !person.endsWith("Khoan"))
                        .map(person -> line(person, day(person.substring(1).strip()))));
        grant("{'kind': 'VILLAGE', 'code': 'A'}", "2025-11-13");
        grant("{'kind': 'CAMPAIGN'}", "2025-11-20");
        grant("{'kind': 'VILLAGE', 'code': 'B'}", "2025-11-25");
        grant("{'kind': 'PERSON', 'code': '%s'}".formatted(code("C Hai Hai")), "2025-11-30");
        long revoked = grant("{'kind': 'VILLAGE', 'code': 'C'}", "2025-11-28");
        assertThat(officer.post(CAMPAIGN + "/extensions/" + revoked + "/revocation", "{'reason': 'ghi nhầm thôn'}"))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-10, A, 2 = 2 + 0 + 0 + 0",
        "2025-11-10, B, 2 = 2 + 0 + 0 + 0",
        "2025-11-10, C, 2 = 2 + 0 + 0 + 0",
        "2025-11-16, A, 3 = 2 + 1 + 0 + 0",
        "2025-11-16, B, 3 = 2 + 1 + 0 + 0",
        "2025-11-16, C, 3 = 2 + 1 + 0 + 0",
        "2025-11-23, A, 4 = 2 + 1 + 1 + 0",
        "2025-11-23, B, 4 = 2 + 2 + 0 + 0",
        "2025-11-23, C, 4 = 2 + 2 + 0 + 0",
        "2025-12-01, A, 5 = 2 + 1 + 1 + 1",
        "2025-12-01, B, 5 = 2 + 2 + 0 + 1",
        "2025-12-01, C, 5 = 2 + 2 + 0 + 1"
    })
    void whoFinishedOnTimeInTheExtensionLateOrUndated(String asOf, String village, String figures) {
        JsonNode row = row(asOf, village);

        assertThat("%s = %s + %s + %s + %s"
                        .formatted(
                                row.get("done"),
                                row.get("doneOnTime"),
                                row.get("doneInExtension"),
                                row.get("doneLate"),
                                row.get("undated")))
                .isEqualTo(figures);
        assertThat(row.get("rosterCount").asInt()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"A, 2025-11-20", "B, 2025-11-25", "C, 2025-11-20"})
    void theLatestExtensionThatCoversAVillageBindsIt(String village, String deadline) {
        JsonNode row = row("2025-12-01", village);

        assertThat(row.get("effectiveDeadline").asString()).isEqualTo(deadline);
        assertThat(row.get("baseDeadline").asString()).isEqualTo("2025-11-10");
    }

    @Test
    void whoStillHasToFinishComesWithHisOwnDeadlineAndWhereItIsFrom() {
        JsonNode left = ImportCalls.json(officer.get(CAMPAIGN + "/todo")).get("items");

        assertThat(left).hasSize(3);
        assertThat(left.get(2).get("villageCode").asString()).isEqualTo("B");
        assertThat(left.get(2).get("effectiveDeadline").asString()).isEqualTo("2025-11-25");
        assertThat(left.get(2).get("deadlineFrom").get("scope").get("kind").asString())
                .isEqualTo("VILLAGE");
    }

    private JsonNode row(String asOf, String village) {
        for (JsonNode row : ImportCalls.json(officer.get(CAMPAIGN + "/progress?by=VILLAGE&asOf=" + asOf))
                .get("rows")) {
            if (row.get("code").asString().equals(village)) {
                return row;
            }
        }
        throw new AssertionError("No row of " + village);
    }

    private long grant(String scope, String until) {
        JsonNode granted = ImportCalls.json(officer.post(
                CAMPAIGN + "/extensions",
                "{'scope': %s, 'newDeadline': '%s', 'reason': 'mưa lũ'}".formatted(scope, until)));
        return granted.get("id").asLong();
    }

    private void export(String asOf, Stream<String> rows) {
        String[] lines = Stream.concat(Stream.of("Họ và tên,CCCD,Khóa học,Trạng thái,Ngày hoàn thành"), rows)
                .toArray(String[]::new);
        calls.upload(
                COMMUNE, "COMPLETIONS", "apply", "ket-qua-" + asOf + ".csv", ImportCalls.text(lines), "asOf=" + asOf);
    }

    private static String line(String person, String day) {
        return "Hồ Văn %s,%s,Khóa học của nguồn,Hoàn thành,%s".formatted(person, nationalId(person), day);
    }

    private static String day(String name) {
        return switch (name) {
            case "Chín" -> "09/11/2025";
            case "Mười Lăm" -> "15/11/2025";
            case "Hai Hai" -> "22/11/2025";
            default -> "";
        };
    }

    /** A village and the day on which he finishes. */
    private static Stream<String> people() {
        return Stream.of("A", "B", "C")
                .flatMap(village -> Stream.of("Chín", "Mười Lăm", "Hai Hai", "Tám", "Hăm Tư", "Khoan")
                        .map(day -> village + " " + day));
    }

    private static String code(String person) {
        return "N-" + people().toList().indexOf(person);
    }

    private static String nationalId(String person) {
        return "0510900006%02d".formatted(people().toList().indexOf(person));
    }
}
