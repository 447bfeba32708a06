package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTableTest {

    private static final LocalDate DEADLINE = LocalDate.of(2025, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "2025-11-12, 2025-11-12, false",
        "2025-11-12, 2025-11-14, false",
        "2025-11-12, 2025-11-15, true",
        "2025-11-18, 2025-12-31, false",
        "2025-11-17, 2025-12-31, true"
    })
    void afterTwoDaysWithoutAFileNobodyIsCalledSlowUnlessTheFileReachesToTheDeadline(
            LocalDate data, LocalDate today, boolean waits) {
        assertThat(new ProgressTable("dot", today, data, List.of()).waitsForFile(today, DEADLINE))
                .isEqualTo(waits);
    }
}
