package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.imports.format.Field;

class MasksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "051093001234",
                "51,093,001,234",
                "051\u00A0093\u00A0001\u00A0234",
                "051'093'001'234",
                "gọi 0912/345/234 nhé",
                "0912 345  234",
                "(+84) 912.345.234",
                "０９１２３４５２３４",
                "212345234"
            })
    void aNumberAsLongAsAnIdentityOrAPhoneIsReducedToItsEnd(String cell) {
        assertThat(Masks.longNumbers(cell)).matches("[^\\p{Nd}]*(234|２３４)[^\\p{Nd}]*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11-10",
                "10/11/2025",
                "2025-13-45",
                "30/018/2025",
                "2025-11-10 08:30",
                "2025-11-10T08:30:15.123Z",
                "2025-11-10T08:30:15+07:00",
                "10/11/2025 08:30:15",
                "10/11/2025, 8:30 SA",
                "Thôn 12, tổ 3",
                "12345678"
            })
    void aDayAndAShortNumberStayAsTheyAre(String cell) {
        assertThat(Masks.cell(Field.COMPLETED_ON, cell)).isEqualTo(cell);
    }

    @Test
    void inAColumnOfIdentitiesEvenADayIsReducedToItsEnd() {
        assertThat(Masks.cell(Field.NATIONAL_ID, "2025-11-10")).isEqualTo("••••-•1-10");
        assertThat(Masks.cell(Field.PHONE, "091234")).isEqualTo("•••234");
    }

    @Property
    void noMoreThanThreeDigitsOfANumberStayHoweverItIsWritten(
            @ForAll @NumericChars @StringLength(min = 9, max = 14) String digits,
            @ForAll @Chars({' ', '.', ',', '-', '/', '\'', '\u00A0'}) @StringLength(max = 3) String separator,
            @ForAll @IntRange(min = 1, max = 4) int group) {
        String written = digits.replaceAll("(\\d{" + group + "})(?=\\d)", "$1" + separator);

        assertThat(Masks.longNumbers(written).replaceAll("\\P{Nd}", "")).hasSize(3);
    }

    @Test
    void aCellOfAnyLengthIsMaskedAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(Masks.longNumbers("1".repeat(200_000))).endsWith("•111");
            assertThat(Masks.longNumbers("1 ".repeat(200_000))).endsWith("• 1 1 1 ");
            assertThat(Masks.all("1" + "x".repeat(200_000) + "1")).startsWith("1x");
        });
    }
}
