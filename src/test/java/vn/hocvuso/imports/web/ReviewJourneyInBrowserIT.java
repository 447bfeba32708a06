package vn.hocvuso.imports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.RealBrowser;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/** An officer works through the queue with the keyboard, a team leader through his village's with his thumb. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what is there is made once
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class ReviewJourneyInBrowserIT {

    private static final String COMMUNE = "21061";
    private static final int DECISIONS = 20;
    private static final List<String> FAMILIES = List.of("Đinh", "Phạm", "Hồ", "Trương", "Bùi");
    private static final List<String> GIVEN =
            List.of("Ánh", "Bảo", "Cường", "Dũng", "Giang", "Hạnh", "Khôi", "Lành", "Minh");

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @LocalServerPort
    private int port;

    /** Every name is borne in two villages, by people of one year; the file says no more than that year. */
    ReviewJourneyInBrowserIT(@Autowired BeanFactory program) {
        Api admin = Api.ofAdmin(program);
        ImportCalls calls = new ImportCalls(admin);
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "R1,Thôn Một,Thôn", "R2,Thôn Hai,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                lines(
                        "Mã,Họ và tên,Năm sinh,Giới tính,Thôn",
                        number -> Stream.of(
                                "RA%d,%s,%d,Nam,Thôn Một".formatted(number, name(number), 1950 + number),
                                "RB%d,%s,%d,Nam,Thôn Hai".formatted(number, name(number), 1950 + number))));
        calls.apply(
                COMMUNE,
                "COMPLETIONS",
                lines(
                        "Mã học viên,Họ và tên,Năm sinh,Khóa học,Trạng thái",
                        number -> Stream.of(
                                "HV%d,%s,%d,NEN-TANG,Hoàn thành".formatted(number, name(number), 1950 + number))));
        RealBrowser.account(program, "doi-chieu", Role.OFFICER, ScopePart.commune(COMMUNE));
        RealBrowser.account(program, "to-truong", Role.TEAM_LEADER, ScopePart.village(COMMUNE, "R1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void twentyLearnersAreDecidedByKeysAndTheLastOneIsTakenBack(int width) {
        Page page = signedIn("doi-chieu", width);
        int left = left(page);
        RealBrowser.look(page, "review");

        for (int decided = 1; decided <= DECISIONS; decided++) {
            page.keyboard().press(List.of("1", "2", "X").get(decided % 3));
            assertThat(page.locator("#review .counter b")).hasText(String.valueOf(left - decided));
        }
        RealBrowser.look(page, "review-decided");

        page.keyboard().press("U");
        assertThat(page.locator("#review .counter b")).hasText(String.valueOf(left - DECISIONS + 1));
        assertThat(page.locator("#review")).not().containsText("Lấy lại");
        page.navigate(address("/decisions"));
        RealBrowser.look(page, "decisions");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @Test
    void aTeamLeaderSaysWhoOfHisVillageALearnerIs() {
        Page page = signedIn("to-truong", 360);
        int left = left(page);
        page.navigate(address("/villages/R1"));
        assertThat(page.locator("#main")).containsText(left + " người học chờ nhận ra là ai");
        page.click("text=người học chờ nhận ra là ai");
        assertThat(page.locator("#review")).not().containsText("Thôn Hai");
        assertThat(page.locator("#review")).not().containsText("Không phải người của xã");
        RealBrowser.look(page, "review-leader");

        page.click("button:has-text('Là người này')");

        assertThat(page.locator("#review .counter b")).hasText(String.valueOf(left - 1));
        page.click("text=Lấy lại");
        assertThat(page.locator("#review .counter b")).hasText(String.valueOf(left));
        assertThat(BROWSER.complaints()).isEmpty();
    }

    /** A heading, and lines for each name. */
    private static String[] lines(String heading, IntFunction<Stream<String>> lines) {
        return Stream.concat(
                        Stream.of(heading),
                        IntStream.range(0, FAMILIES.size() * GIVEN.size())
                                .mapToObj(lines)
                                .flatMap(each -> each))
                .toArray(String[]::new);
    }

    private static String name(int number) {
        return FAMILIES.get(number / GIVEN.size()) + " Văn " + GIVEN.get(number % GIVEN.size());
    }

    private Page signedIn(String name, int width) {
        Page page = BROWSER.signedIn(name, port, width);
        page.navigate(address("/reviews"));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static int left(Page page) {
        return Integer.parseInt(page.locator("#review .counter b").textContent());
    }
}
