package vn.hocvuso.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.ProgramTest;

@ProgramTest
@Transactional
class KeyCheckTest {

    @Autowired
    KeyCheck check;

    @Autowired
    JdbcTemplate sql;

    @Test
    void theKeyOfTheFirstStartIsTakenAgain() {
        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseOfAnotherKeyIsRefusedWithAdvice() {
        sql.update("UPDATE key_check SET lookup_key = REPEAT('0', 32)");

        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOfSatisfying(OtherKey.class, refusal -> assertThat(new OtherKey.Analyzer()
                                .analyze(refusal, refusal)
                                .getAction())
                        .contains("master.key", "bản sao lưu"));
    }
}
