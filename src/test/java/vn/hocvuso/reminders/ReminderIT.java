package vn.hocvuso.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/**
 * On 12/11/2025, of a campaign that ends on 15/11: village A has 24 people of whom one has finished, village B two. Reminders are
 * told in the program, by a real mail server, as a text for Zalo and in a calendar.
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "hocvuso.clock=2025-11-12T09:00:00",
            "hocvuso.clock.allowed=true",
            "hocvuso.mail.from=hocvuso@xa.example",
            "hocvuso.mail.link=https://hocvuso.example"
        })
class ReminderIT {

    private static final String COMMUNE = "21220";
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static int campaigns;

    private final BeanFactory program;
    private final MockMvcTester web;
    private final ReminderMails mails;
    private final JdbcTemplate sql;
    private final Api officer;
    private String campaign = "";

    ReminderIT(
            @Autowired BeanFactory program,
            @Autowired MockMvcTester web,
            @Autowired ReminderMails mails,
            @Autowired JdbcTemplate sql) {
        this.sql = sql;
        this.program = program;
        this.web = web;
        this.mails = mails;
        this.officer = Api.ofOfficer(program, COMMUNE);
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    void endMailServer() {
        MAIL.stop();
    }

    @BeforeAll
    void people() {
        Api.ofAdmin(program).put("/courses/NHAC", "{'name': 'Khóa học nhắc hạn', 'source': 'portal', 'aliases': []}");
        ImportCalls calls = new ImportCalls(officer);
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn A,Thôn", "B,Thôn B,Thôn");
        calls.apply(COMMUNE, "ORGANISATIONS", "Mã đơn vị,Tên đơn vị,Loại", "TH,Trường Thử,Trường");
        StringBuilder roster = new StringBuilder("Mã,Họ và tên,CCCD,Ngày sinh,Thôn,Đơn vị");
        for (int person = 1; person <= 26; person++) {
            roster.append("\nNH%d,Hồ Văn Nhắc,0511900007%02d,01/02/1990,Thôn %s,%s"
                    .formatted(person, person, person <= 24 ? "A" : "B", person == 26 ? "Trường Thử" : ""));
        }
        calls.apply(COMMUNE, "ROSTER", roster.toString().split("\n"));
        calls.apply(
                COMMUNE,
                "COMPLETIONS",
                "Họ và tên,CCCD,Khóa học,Trạng thái,Ngày hoàn thành",
                "Hồ Văn Nhắc,051190000701,Khóa học nhắc hạn,Hoàn thành,08/11/2025");
    }

    /** Nobody wants mails yet, and the campaigns before end out of reach of any reminder. */
    @BeforeEach
    void aCampaign() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        sql.update("DELETE FROM reminder_address");
        for (int old = 1; old <= campaigns; old++) {
            put("nhac-" + old, "2025-12-31", "xong");
        }
        campaign = "nhac-" + ++campaigns;
        put(campaign, "2025-11-15", null);
    }

    @Test
    void aTeamLeaderIsWrittenToOfHisVillagesAndOnceOnly() throws Exception {
        Browser leader = leader("A");
        assertThat(leader.send("/reminders/mail", "email", "totruong@thon.example"))
                .hasStatus(302);

        mails.send();
        mails.send();

        MimeMessage mail = onlyMail();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("totruong@thon.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("hocvuso@xa.example");
        assertThat(mail.getSubject()).contains("Nhắc hạn");
        assertThat(text(mail))
                .contains("Hết ngày 15/11/2025 (còn 3 ngày, không kể hôm nay): 23 người chưa hoàn thành")
                .contains("https://hocvuso.example", "Theo tệp Cổng xuất ngày 12/11/2025.")
                .doesNotContain("Nhắc,", "Hồ Văn");
    }

    @Test
    void whenTimeIsGrantedTheOldDayIsNoLongerTold() throws Exception {
        Browser leader = leader("B");
        leader.send("/reminders/mail", "email", "b@thon.example");
        grant("{'kind': 'VILLAGE', 'code': 'B'}", "2025-11-19");

        mails.send();

        assertThat(text(onlyMail()))
                .contains("Hết ngày 19/11/2025 (còn 7 ngày, không kể hôm nay): 2 người chưa hoàn thành")
                .doesNotContain("15/11/2025");
    }

    @Test
    void whatTheMailServerDidNotTakeIsSentLater() throws Exception {
        leader("A").send("/reminders/mail", "email", "sau@thon.example");
        MAIL.stop();
        mails.send();
        MAIL.start();
        assertThat(MAIL.getReceivedMessages()).isEmpty();

        mails.send();

        assertThat(text(onlyMail())).contains("23 người chưa hoàn thành");
    }

    @Test
    void thatADeadlineHasPassedIsToldOnceAFileOfThatDayIsThere() throws Exception {
        put(campaign, "2025-11-10", "sớm hơn");
        Browser leader = leader("B");
        assertThat(leader.text("/reminders?campaign=" + campaign))
                .contains("Đã hết hạn ngày 10/11/2025: 2 người chưa hoàn thành");

        put(campaign, "2025-11-12", "muộn hơn");
        assertThat(leader.text("/reminders?campaign=" + campaign)).contains("Hôm nay, 12/11/2025, là ngày cuối");
    }

    @Test
    void withoutAFileNobodyIsCalledLate() {
        String elsewhere = "21496";
        Api other = Api.ofOfficer(program, elsewhere);
        ImportCalls calls = new ImportCalls(other);
        calls.apply(elsewhere, "VILLAGES", "Mã thôn,Tên thôn,Loại", "X,Thôn X,Thôn");
        calls.apply(elsewhere, "ROSTER", "Mã,Họ và tên,Ngày sinh,Thôn", "NX1,Hồ Văn Khác,01/02/1990,Thôn X");
        other.put("/campaigns/nhac-khac", """
                {'communeCode': '21496', 'name': 'Đợt khác', 'courses': ['NHAC'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10'}""");

        assertThat(Browser.ofOfficer(program, elsewhere).text("/reminders"))
                .contains("Chưa đến lúc nhắc")
                .doesNotContain("Đã hết hạn ngày 10/11/2025: 1");
    }

    @Test
    void oneWhoseMailGoesWrongKeepsNobodyElseFromHis() throws Exception {
        leader("A").send("/reminders/mail", "email", "a@thon.example");
        leader("B").send("/reminders/mail", "email", "b@thon.example");
        sql.update("UPDATE reminder_address SET email = 'khong phai' WHERE email = 'a@thon.example'");

        mails.send();

        assertThat(onlyMail().getAllRecipients()).extracting(Object::toString).containsExactly("b@thon.example");
    }

    @Test
    void withTheRightsOfAnAccountItsLinkAndItsMailsEnd() {
        Browser leader = leader("A");
        leader.send("/reminders/mail", "email", "cu@thon.example");
        String link = link(leader);

        program.getBean(Accounts.class)
                .put(
                        program.getBean(Callers.class).ofTheMachine(),
                        new AccountDraft(
                                leader.username(),
                                "Trần Thị Thử",
                                Role.OFFICER,
                                List.of(ScopePart.commune(COMMUNE)),
                                null,
                                false));

        assertThat(get(link)).hasStatus(404);
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM reminder_address", Integer.class))
                .isZero();
    }

    @Test
    void aUnitsClerkIsRemindedOfThoseOfHisOffice() throws Exception {
        Browser clerk = Browser.of(program, Role.UNIT_CLERK, ScopePart.organisation(COMMUNE, "TH"));

        assertThat(clerk.open("/reminders?campaign=" + campaign))
                .hasStatusOk()
                .bodyText()
                .contains("1 người chưa hoàn thành");
        assertThat(value(onlyEvent(link(clerk)), Property.UID)).startsWith(campaign + "-ORGANISATION-TH@");
    }

    @Test
    void whoNoLongerWantsMailsGetsNone() {
        Browser leader = leader("A");
        leader.send("/reminders/mail", "email", "het@thon.example");
        leader.send("/reminders/mail", "email", "");

        mails.send();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsRefusedBesideItsField() {
        for (String email : List.of("khong", "a@b", "a b@c.example", "A <a@c.example>", "a@c.example,b@c.example")) {
            assertThat(leader("A").send("/reminders/mail", "email", email))
                    .as(email)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Địa chỉ thư này không dùng được");
        }
    }

    @Test
    void theOfficerSetsHowManyDaysBeforeAllAreReminded() {
        Browser browser = officerBrowser();
        assertThat(browser.text("/reminders?campaign=" + campaign)).contains("Hết ngày 15/11/2025 (còn 3 ngày");

        assertThat(browser.send("/reminders/days", "campaign", campaign, "days", "2, 1"))
                .hasStatus(302);

        assertThat(browser.text("/reminders?campaign=" + campaign)).doesNotContain("Hết ngày 15/11/2025 (còn");
        assertThat(browser.send("/reminders/days", "campaign", campaign, "days", "một tuần"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi nhiều nhất 5 số", "một tuần");
        assertThat(leader("A").send("/reminders/days", "campaign", campaign, "days", "9"))
                .hasStatus(403);
    }

    @Test
    void whoIsExemptIsNotRemindedOf() {
        assertThat(officer.put(
                        "/campaigns/" + campaign + "/exemptions/NH2",
                        "{'reason': 'LONG_TERM_AWAY', 'from': '2025-11-01'}"))
                .hasStatus2xxSuccessful();

        assertThat(leader("A").text("/reminders?campaign=" + campaign)).contains("22 người chưa hoàn thành");
    }

    @Test
    void theBoardAndTheVillageSayWhichDeadlineComesNear() {
        assertThat(officerBrowser().text("/?campaign=" + campaign))
                .contains("người chưa hoàn thành, hạn hết ngày 15/11 (còn 3 ngày)");
        assertThat(leader("A").text("/villages/A?campaign=" + campaign))
                .contains("Hết ngày 15/11/2025 (còn 3 ngày, không kể hôm nay): 23 người chưa hoàn thành");
    }

    @Test
    void theTextForZaloCarriesFiguresOnlyAndNoneOfAVerySmallVillage() {
        String whole = officerBrowser().text("/reminders?campaign=" + campaign);
        String small = leader("B").text("/reminders?campaign=" + campaign);

        assertThat(whole)
                .contains("Người dân trong độ tuổi trưởng thành: 1/26 người đã hoàn thành (3,8%), còn 25 người")
                .contains("Các thôn ít người: 1/26")
                .doesNotContain("Hồ Văn", "Thôn B:");
        assertThat(small).contains("Hạn: hết ngày 15/11/2025").doesNotContain("0/2");
    }

    @Test
    void aCalendarMovesItsEventWhenTimeIsGranted() throws Exception {
        String link = link(leader("A"));
        CalendarComponent before = onlyEvent(link);

        grant("{'kind': 'VILLAGE', 'code': 'A'}", "2025-11-25");

        CalendarComponent after = onlyEvent(link);
        assertThat(value(before, Property.DTSTART)).isEqualTo("20251115");
        assertThat(value(after, Property.DTSTART)).isEqualTo("20251125");
        assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(Integer.parseInt(value(after, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(value(before, Property.SEQUENCE)));
        assertThat(value(after, Property.DESCRIPTION)).contains("1/24", "Đã gia hạn, thời hạn ban đầu 15/11/2025");
    }

    @Test
    void aCalendarHasADayOfItsOwnForThoseWhoHaveMoreTime() throws Exception {
        grant("{'kind': 'PERSON', 'code': 'NH5'}", "2025-11-30");

        List<String> days = events(link(leader("A"))).stream()
                .map(event -> value(event, Property.DTSTART))
                .toList();

        assertThat(days).containsExactlyInAnyOrder("20251115", "20251130");
    }

    @Test
    void aCalendarIsFoundByItsSecretAloneUntilItIsRevoked() throws Exception {
        Browser leader = leader("A");
        String link = link(leader);
        assertThat(get(link)).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        assertThat(text(get(link))).doesNotContain("Hồ Văn");
        assertThat(leader.send("/reminders/calendar")).bodyText().doesNotContain(".ics");
        assertThat(get(link)).as("sent once more, the form takes nothing away").hasStatusOk();

        leader.send("/reminders/calendar/revoke");

        assertThat(get(link)).hasStatus(404);
        assertThat(link(leader)).isNotEqualTo(link);
        assertThat(get("/calendar/abc.ics")).hasStatus(404);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Browser officerBrowser() {
        return Browser.ofOfficer(program, COMMUNE);
    }

    private Browser leader(String village) {
        return Browser.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, village));
    }

    private void put(String code, String deadline, @Nullable String reason) {
        String why = reason == null ? "" : ", 'deadlineReason': '" + reason + "'";
        assertThat(officer.put("/campaigns/" + code, """
                {'communeCode': '%s', 'name': 'Đợt nhắc', 'courses': ['NHAC'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '%s'%s}""".formatted(COMMUNE, deadline, why)))
                .hasStatus2xxSuccessful();
    }

    private void grant(String scope, String until) {
        officer.post(
                "/campaigns/" + campaign + "/extensions",
                "{'scope': %s, 'newDeadline': '%s', 'reason': 'mùa rẫy'}".formatted(scope, until));
    }

    private static MimeMessage onlyMail() {
        MimeMessage[] all = MAIL.getReceivedMessages();
        assertThat(all).hasSize(1);
        return all[0];
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        return String.valueOf(mail.getContent());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).exchange();
    }

    private static String link(Browser browser) {
        MvcTestResult page = browser.send("/reminders/calendar");
        return Pattern.compile("value=\"http://[^/\"]+(/calendar/[\\w-]+\\.ics)\"")
                .matcher(text(page))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private List<CalendarComponent> events(String link) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text(get(link))));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar.getComponents().stream()
                .map(CalendarComponent.class::cast)
                .filter(event -> value(event, Property.UID).startsWith(campaign + "-"))
                .toList();
    }

    private CalendarComponent onlyEvent(String link) throws IOException, ParserException {
        List<CalendarComponent> events = events(link);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String value(CalendarComponent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
