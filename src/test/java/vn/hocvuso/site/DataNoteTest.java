package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DataNoteTest {

    private static final LocalDate FILE = LocalDate.of(2025, 11, 12);

    @Test
    void figuresAreOldAfterTwoDaysWithoutAFile() {
        assertThat(new DataNote(FILE, FILE).stale()).isFalse();
        assertThat(new DataNote(FILE, FILE.plusDays(2)).stale()).isFalse();
        assertThat(new DataNote(FILE, FILE.plusDays(3)).stale()).isTrue();
        assertThat(new DataNote(FILE, FILE.plusDays(3)).age()).isEqualTo(3);
    }
}
