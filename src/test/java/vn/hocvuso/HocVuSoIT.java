package vn.hocvuso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProgramTest
class HocVuSoIT {

    @Test
    void theProgramStartsOnADatabaseThatItMigrated(@Autowired JdbcTemplate sql) {
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM flyway_schema_history", Integer.class))
                .isNotNegative();
    }
}
