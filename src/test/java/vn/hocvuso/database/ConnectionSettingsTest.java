package vn.hocvuso.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.TestSchema;

@Tag("database")
class ConnectionSettingsTest {

    private static final Instant LATE_EVENING = Instant.parse("2025-11-10T18:30:00.123Z");

    private final TimeZone zone = TimeZone.getDefault();
    private final TestSchema schema = TestDatabase.freshSchema();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "connectionTimeZone=Asia/Ho_Chi_Minh",
                "serverTimezone=Asia/Ho_Chi_Minh",
                "connectionTimeZone=LOCAL&forceConnectionTimeZoneToSession=false&preserveInstants=false"
            })
    void anInstantIsStoredTheSameWhateverTheUrlAndTheZoneOfTheComputer(String said) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));

        with(said, sql -> {
            sql.execute("CREATE TABLE moment (at DATETIME(3) NOT NULL, stamp TIMESTAMP(3) NOT NULL)");
            Timestamp written = Timestamp.from(LATE_EVENING);
            sql.update("INSERT INTO moment (at, stamp) VALUES (?, ?)", written, written);
            assertThat(sql.queryForObject("SELECT at FROM moment", Timestamp.class))
                    .isEqualTo(written);
            assertThat(sql.queryForObject("SELECT stamp FROM moment", Timestamp.class))
                    .isEqualTo(written);
            assertThat(sql.queryForObject("SELECT CONCAT(at, '|', stamp) FROM moment", String.class))
                    .isEqualTo("2025-11-10 18:30:00.123|2025-11-10 18:30:00.123");
        });
    }

    @Test
    void aTransactionSeesOnlyWhatIsCommitted() {
        with("", sql -> assertThat(sql.<Integer>execute(Connection::getTransactionIsolation))
                .isEqualTo(Connection.TRANSACTION_READ_COMMITTED));
    }

    private void with(String said, Consumer<JdbcTemplate> check) {
        String url = schema.url() + (schema.url().contains("?") ? "&" : "?") + said;
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + schema.username(),
                        "spring.datasource.password=" + schema.password())
                .run(context -> check.accept(context.getBean(JdbcTemplate.class)));
    }
}
