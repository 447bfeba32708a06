package vn.hocvuso.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {

    private final DayReader reader = new DayReader(DateOrder.DMY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10/11/2025",
                "10/11/25",
                "10-11-2025",
                "10.11.2025",
                "2025-11-10",
                "2025-11-10 08:30",
                "2025-11-10 08:30:15",
                "2025-11-10T08:30:15",
                "10:30 10/11/2025",
                "10/11/2025 10:30 SA",
                "10/11/2025 10:30 CH",
                "45971",
                "45971.5",
                "'10/11/2025"
            })
    void aDayIsReadAsPeopleAndSpreadsheetsWriteIt(String text) {
        assertThat(reader.read(text)).contains(LocalDate.of(2025, 11, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/018/2025",
                "31/02/2025",
                "00/11/2025",
                "01/01/0000",
                "hôm qua",
                "10/11",
                "1990",
                "99999999",
                ""
            })
    void whatIsNoDayIsNotRead(String text) {
        assertThat(reader.read(text)).isEmpty();
    }

    @Test
    void aFileThatWritesMonthsFirstIsReadSo() {
        assertThat(new DayReader(DateOrder.MDY).read("11/10/2025")).contains(LocalDate.of(2025, 11, 10));
    }

    @Test
    void onlyANumberAboveTwelveProvesTheOrder() {
        assertThat(DayReader.proof("13/11/2025")).contains(DateOrder.DMY);
        assertThat(DayReader.proof("11/13/2025")).contains(DateOrder.MDY);
        assertThat(DayReader.proof("11/10/2025")).isEmpty();
    }

    @Test
    void aShortYearAboveThirtyIsOfTheLastCentury() {
        assertThat(reader.read("1/2/67")).contains(LocalDate.of(1967, 2, 1));
    }
}
