package vn.hocvuso.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"Hòa, Hoà", "Thuỳ, Thùy", "Khóa học, Khoá học", "THÚY, THUÝ"})
    void aToneMovesToTheOtherVowel(String name, String other) {
        assertThat(Spelling.withOtherTonePlacement(name)).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"Quý", "Toàn", "Huỳnh", "Hoa", "Nguyễn", "Thoại"})
    void aToneThatHasOnePlaceStays(String name) {
        assertThat(Spelling.withOtherTonePlacement(name)).isEqualTo(name);
    }

    @Test
    void allMarksGo() {
        assertThat(Spelling.withoutMarks("Đặng Thị Ngọc Ánh")).isEqualTo("Dang Thi Ngoc Anh");
    }
}
