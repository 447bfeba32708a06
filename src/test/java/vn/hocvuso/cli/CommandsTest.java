package vn.hocvuso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccessFixtures;

@ProgramTest
@Transactional
class CommandsTest {

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    JdbcTemplate sql;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void places() {
        AccessFixtures.addPlaces(sql);
    }

    @Test
    void anAccountIsAddedListedAndGivenANewPassword() {
        assertThat(run("account", "add", "to.vien", "--role", "TEAM_MEMBER", "--commune", "23428", "--village", "T01"))
                .isZero();
        assertThat(run("account", "reset", "to.vien")).isZero();
        assertThat(run("account", "list")).isZero();

        assertThat(out.toString())
                .containsPattern("Mật khẩu của to.vien: \\w{5}-\\w{5}-\\w{5}")
                .contains("to.vien\tTEAM_MEMBER\t23428/T01\tđang dùng\tto.vien");
    }

    @Test
    void aRefusalIsTold() {
        assertThat(run("account", "add", "to.vien", "--role", "TEAM_MEMBER", "--commune", "99999"))
                .isEqualTo(Commands.FAILED);

        assertThat(out.toString()).contains("Không có xã, phường, đặc khu nào mã 99999");
    }

    @Test
    void wrongUseShowsHowItIsUsed() {
        assertThat(run("account", "add", "to.vien")).isEqualTo(Commands.WRONG_USE);
        assertThat(run("accounts")).isEqualTo(Commands.WRONG_USE);
        assertThat(run("account")).isEqualTo(Commands.WRONG_USE);

        assertThat(out.toString()).contains("Còn thiếu: --role", "Không hiểu: accounts", "Cách dùng:");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString()).contains("account", "audit", "progress");
    }

    @Test
    void theAuditTrailIsChecked() {
        assertThat(run("audit", "check")).isZero();

        assertThat(out.toString()).contains("nguyên vẹn");
    }

    @Test
    void theFiguresOfACampaignArePrinted() {
        sql.update("""
                INSERT INTO campaign (code, commune_code, name, course_rule, group_set, adult_age, age_on, starts_on,
                                      deadline, recognise_national)
                VALUES ('CD1', '23428', 'Đợt 1', 'ALL', 1, 18, '2025-10-29', '2025-10-29', '2025-11-10', FALSE)
                """);

        assertThat(run("progress", "CD1", "--by", "village", "--as-of", "2025-11-12"))
                .isZero();

        assertThat(out.toString()).contains("Tính đến hết ngày 2025-11-12", "T01\t", "\t0\t-");
    }

    @Test
    void figuresThatAreNotThereOrNotUnderstoodAreRefused() {
        assertThat(run("progress", "CD9")).isEqualTo(Commands.FAILED);
        assertThat(run("progress", "CD9", "--as-of", "12/11/2025")).isEqualTo(Commands.WRONG_USE);

        assertThat(out.toString()).contains("Không tìm thấy", "--as-of");
    }

    private int run(String... words) {
        PrintWriter writer = new PrintWriter(out, true);
        return Commands.line(new Program(() -> context))
                .setOut(writer)
                .setErr(writer)
                .execute(words);
    }
}
