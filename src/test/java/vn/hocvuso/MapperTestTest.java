package vn.hocvuso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@MapperTest
class MapperTestTest {

    @Test
    void mappersAreTestedOnAMigratedDatabaseAndRolledBack(@Autowired JdbcTemplate sql) {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isTrue();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM flyway_schema_history", Integer.class))
                .isNotNegative();
    }
}
