package vn.hocvuso.imports.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.imports.ImportCalls;

/** The database goes away in the midst of a transaction: the import goes on once it is back. */
@ProgramTest
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class LostConnectionIT {

    private static final String COMMUNE = "21490";
    private static final String WAITING = """
            SELECT id FROM information_schema.processlist
             WHERE db = DATABASE() AND info LIKE '%commune_freshness%' AND id <> CONNECTION_ID()
            """;

    @Autowired
    private DataSource database;

    private final Api admin;
    private final ImportCalls calls;

    LostConnectionIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @Test
    void anImportWhoseConnectionIsLostIsTriedAgain() throws SQLException {
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "L1,Thôn Một,Thôn");
        try (Connection other = database.getConnection();
                Statement act = other.createStatement()) {
            other.setAutoCommit(false);
            act.execute("SELECT changed FROM commune_freshness WHERE commune_code = '" + COMMUNE + "' FOR UPDATE");
            byte[] roster = ImportCalls.text("Mã,Họ và tên,Thôn", "LC1,Hồ Văn Một,Thôn Một");
            long id = ImportCalls.json(
                            admin.upload("dan.csv", roster, "kind=ROSTER", "commune=" + COMMUNE, "mode=apply"))
                    .get("id")
                    .asLong();
            long waiting =
                    await().atMost(Duration.ofMinutes(1)).until(() -> waiting(act), connection -> connection > 0);
            act.execute("KILL " + waiting);
            other.rollback();

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(calls.get(id).get("state").asString()).isEqualTo("APPLIED"));
        }
    }

    private static long waiting(Statement act) throws SQLException {
        try (ResultSet rows = act.executeQuery(WAITING)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
