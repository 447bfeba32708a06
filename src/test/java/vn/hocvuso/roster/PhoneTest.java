package vn.hocvuso.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    private static final Phone PHONE = new Phone("0905000123");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0905000123",
                "905000123",
                "+84905000123",
                "+84 905 000 123",
                "+84 (0)905 000 123",
                "84905000123",
                "0084905000123",
                "0905.000.123",
                "0905-000-123",
                "'0905000123",
                "905000123.0"
            })
    void aNumberIsBroughtToItsNationalForm(String cell) {
        assertThat(Phone.read(cell)).contains(PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0905000123; 0912000456",
                "0905000123/0912000456",
                "0905000123, 0912000456",
                "0905000123 - 0912000456",
                "0905000123\n0912000456"
            })
    void ofTwoNumbersInOneCellTheFirstIsTaken(String cell) {
        assertThat(Phone.read(cell)).contains(PHONE);
    }

    @Test
    void aNumberThatBeginsWithTheCountrysDigitsIsNoForeignOne() {
        assertThat(Phone.read("0845123456")).contains(new Phone("0845123456"));
        assertThat(Phone.read("845123456")).contains(new Phone("0845123456"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "không có", "9.05000123E8", "090500012345678"})
    void whatIsNoNumberIsNotRead(String cell) {
        assertThat(Phone.read(cell)).isEmpty();
    }

    @Test
    void onlyTheLastThreeDigitsAreShown() {
        assertThat(PHONE).hasToString("•••••••123");
    }
}
