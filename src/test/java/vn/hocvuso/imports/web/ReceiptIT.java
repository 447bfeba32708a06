package vn.hocvuso.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.imports.ImportCalls;

/** What is filed of an import, and what is told before it is taken back. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class ReceiptIT {

    private static final String COMMUNE = "21439";
    private static final String HEADER = "CCCD,Họ và tên,Khóa học,Trạng thái,Ngày hoàn thành";

    private final Api admin;
    private final ImportCalls calls;
    private final Browser officer;
    private final Browser leader;

    ReceiptIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
        this.officer = Browser.ofOfficer(program, COMMUNE);
        this.leader = Browser.ofOfficer(program, "23428");
    }

    @BeforeAll
    void aVillage() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "B1,Thôn Bãi,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Năm sinh,CCCD,Thôn",
                "BN1,Đỗ Văn Một,1990,051090007701,Thôn Bãi",
                "BN2,Đỗ Thị Hai,1990,051190007702,Thôn Bãi");
        admin.put("/campaigns/BN", """
                {'communeCode': '%s', 'name': 'Đợt cao điểm', 'courses': ['NEN-TANG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-20', 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2025-11-20'}]}""".formatted(COMMUNE));
    }

    @Test
    void aReceiptNamesFileSenderCountsAndEffectsAsAPageAndAsAPdf() throws IOException {
        JsonNode job = calls.apply(
                COMMUNE,
                "COMPLETIONS",
                HEADER,
                "051090007701,Đỗ Văn Một,NEN-TANG,Hoàn thành,02/11/2025",
                "051190007702,Đỗ Thị Hai,NEN-TANG,Hoàn thành,31/11/2025");
        String hash = job.get("sha256").asString();

        assertThat(officer.open(page(job, "/receipt")))
                .bodyText()
                .contains(
                        "Biên nhận nhập dữ liệu số " + job.get("id").asLong(),
                        "tep.csv",
                        hash.substring(0, 8),
                        "Đợt cao điểm",
                        "Thôn Bãi",
                        "Ngày viết sai");
        MvcTestResult pdf = officer.open(page(job, "/receipt.pdf"));
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(text(pdf))
                .contains("Biên nhận nhập dữ liệu số", "tep.csv", "Thôn Bãi", "Đợt cao điểm", "Người kiểm tra")
                .contains(hash.substring(56));

        assertThat(leader.open(page(job, "/receipt.pdf"))).hasStatus(404);
        JsonNode preview = calls.preview(COMMUNE, "COMPLETIONS", HEADER, "051190007702,Đỗ Thị Hai,NEN-TANG,Đang học,");
        assertThat(officer.open(page(preview, "/receipt"))).hasStatus(409);
        calls.act(job.get("id").asLong(), "undo");
        assertThat(officer.open(page(job, "/receipt"))).bodyText().contains("Đã hoàn tác lúc");
    }

    @Test
    void beforeAnUndoItIsToldWhoAndWhichFiguresWillChangeAndNothingHasChangedYet() {
        JsonNode first = calls.apply(
                COMMUNE, "COMPLETIONS", HEADER, "051190007702,Đỗ Thị Hai,NEN-TANG,Hoàn thành,03/11/2025", "");
        JsonNode next = calls.apply(
                COMMUNE, "COMPLETIONS", HEADER, "051190007702,Đỗ Thị Hai,NEN-TANG,Hoàn thành,01/11/2025", ",");

        assertThat(officer.open(page(next, "/undo")))
                .bodyText()
                .contains("1 thay đổi về người", "Đỗ Thị Hai", "01/11/2025", "03/11/2025")
                .doesNotContain("Số người hoàn thành sẽ thay đổi");
        assertThat(officer.open(page(next, "/undo")))
                .as("nothing was done")
                .bodyText()
                .contains("01/11/2025");

        calls.act(next.get("id").asLong(), "undo");
        assertThat(officer.open(page(first, "/undo")))
                .bodyText()
                .contains("Số người hoàn thành sẽ thay đổi", "Thôn Bãi", "Không còn ghi nhận");
        calls.act(first.get("id").asLong(), "undo");
        assertThat(officer.open(page(first, "/undo"))).bodyText().doesNotContain("Đỗ Thị Hai");
    }

    @Test
    void whoIsOnTheRosterByOneFileAloneWouldLeave() {
        JsonNode roster = calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Năm sinh,CCCD,Thôn",
                "BN1,Đỗ Văn Một,1991,051090007701,Thôn Bãi",
                "BN9,Đỗ Văn Chín,1990,,Thôn Bãi");

        assertThat(officer.open(page(roster, "/undo")))
                .bodyText()
                .contains("Đỗ Văn Chín", "Rời danh sách", "Đỗ Văn Một", "Thông tin của người này");
        calls.act(roster.get("id").asLong(), "undo");
    }

    private static String page(JsonNode job, String part) {
        return "/imports/" + job.get("id").asLong() + part;
    }

    private static String text(MvcTestResult pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
