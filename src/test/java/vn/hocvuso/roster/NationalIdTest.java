package vn.hocvuso.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.roster.NationalId.Reading;

class NationalIdTest {

    private static final NationalId ID = new NationalId("051093001234");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "051093001234",
                " 051 093 001 234 ",
                "051.093.001.234",
                "'051093001234",
                "\u2019051093001234",
                "=\"051093001234\"",
                "051093001234.0",
                "051\u00A0093001234"
            })
    void anIdIsReadAsPeopleAndSpreadsheetsWriteIt(String cell) {
        assertThat(NationalId.read(cell)).isEqualTo(new Reading.Found(ID, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"51093001234", "51093001234.0", "51.093.001.234"})
    void aLostZeroIsPutBackAndMarked(String cell) {
        assertThat(NationalId.read(cell)).isEqualTo(new Reading.Found(ID, true));
    }

    @Test
    void twoLostZerosArePutBack() {
        assertThat(NationalId.read("1093001234")).isEqualTo(new Reading.Found(new NationalId("001093001234"), true));
    }

    @Test
    void anOldIdHasNineDigits() {
        assertThat(NationalId.read("212345678")).isEqualTo(new Reading.Found(new NationalId("212345678"), false));
    }

    @Test
    void zerosAtTheEndAreNotTakenForDecimals() {
        assertThat(NationalId.read("051.093.001.000"))
                .isEqualTo(new Reading.Found(new NationalId("051093001000"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.1093E+10",
                "5,1093E+10",
                "99093001234",
                "051993001234x",
                "051493001234",
                "000093001234",
                "12345",
                "0510930012345",
                "không có"
            })
    void whatIsBeyondRepairIsNoId(String cell) {
        assertThat(NationalId.read(cell)).isEqualTo(new Reading.Damaged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"051*****234", "051xxxxxx234", "•••••••••234", "051 *** *** 234", "***"})
    void aMaskedIdIsNeverAnIdentity(String cell) {
        assertThat(NationalId.read(cell)).isInstanceOf(Reading.Hidden.class);
        assertThat(NationalId.read(cell).id()).isEmpty();
    }

    @Test
    void ofAMaskedIdTheDigitsThatAreShownKeepTheirPlaces() {
        assertThat(NationalId.read("051 xxx•** 234")).isEqualTo(new Reading.Hidden("051******234"));
    }

    @Test
    void anEmptyCellSaysNothing() {
        assertThat(NationalId.read("  ")).isEqualTo(new Reading.Absent());
        assertThat(NationalId.read(null)).isEqualTo(new Reading.Absent());
    }

    @Test
    void theDigitsSayBirthYearAndSex() {
        assertThat(new NationalId("051093001234").birthYear()).contains(1993);
        assertThat(new NationalId("051093001234").sex()).contains(Sex.MALE);
        assertThat(new NationalId("062305001234").birthYear()).contains(2005);
        assertThat(new NationalId("062305001234").sex()).contains(Sex.FEMALE);
        assertThat(new NationalId("212345678").birthYear()).isEmpty();
    }

    @Test
    void onlyTheLastThreeDigitsAreShown() {
        assertThat(ID).hasToString("•••••••••234");
    }

    @Test
    void aCellOfAnyLengthIsReadAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(
                        List.of(NationalId.read("x".repeat(200_000) + "?"), NationalId.read("1".repeat(200_000) + "?")))
                .containsOnly(new Reading.Damaged()));
    }
}
