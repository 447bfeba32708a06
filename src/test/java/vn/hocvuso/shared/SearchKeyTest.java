package vn.hocvuso.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {

    @Test
    void marksTonePlacementAndCaseDoNotMatter() {
        assertThat(SearchKey.of("Nguyễn Thị Hoà"))
                .isEqualTo("nguyen thi hoa")
                .isEqualTo(SearchKey.of("NGUYỄN THỊ HÒA"));
    }

    /** Tones where somebody misplaced them, on a wrong vowel or on a consonant. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "uỳ,ùy",
                "tíên,tiến",
                "víêng,viếng",
                "ýêu,yếu",
                "chúyên,chuyến",
                "cứơng,cướng",
                "múôn,muốn",
                "hòan,hoàn",
                "ngòai,ngoài",
                "tuá,túa",
                "iả,ỉa",
                "ưà,ừa",
                "sủyt,suỷt",
                "Ngoḳ,Ngọk",
                "Kŕai,Krái",
                "SŔo,SRó",
                "Hŕu,Hrú",
                "Kńôp,Knốp",
                "Kńuêc,Knuếc",
                "M'\u0301Drăk,M'Drắk"
            })
    void aMisplacedMarkDoesNotMatter(String misplaced, String right) {
        assertThat(SearchKey.of(misplaced)).isEqualTo(SearchKey.of(right));
    }

    @Test
    void everyFormOfDIsD() {
        assertThat(SearchKey.of("Đăk Ðăk Ɖăk ðăk")).isEqualTo("dak dak dak dak");
    }

    @Test
    void wordsOfOneLetterAreKept() {
        assertThat(SearchKey.of("  Y   Thu ")).isEqualTo("y thu");
    }

    @Test
    void invisibleCharactersAreNotThere() {
        assertThat(SearchKey.of("A\u200B Thu\uFEFF")).isEqualTo("a thu");
    }

    @Test
    void textWithoutLettersHasAnEmptyKey() {
        assertThat(SearchKey.of(" — ")).isEmpty();
    }

    @Property
    void composedAndDecomposedTextHaveOneKey(@ForAll @StringLength(max = 40) String text) {
        assertThat(SearchKey.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(SearchKey.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Property
    void latinTextHasTheKeyThatItsDecompositionGives(
            @ForAll @CharRange(from = '\u0001', to = '\u036F') @CharRange(from = '\u1E00', to = '\u1EFF') String text) {
        String letters = Normalizer.normalize(text.replaceAll("\\p{Cf}", ""), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[đðɖ]", "d");

        assertThat(SearchKey.of(text))
                .isEqualTo(letters.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }

    @Property
    void aKeyIsItsOwnKey(@ForAll @StringLength(max = 40) String text) {
        assertThat(SearchKey.of(SearchKey.of(text))).isEqualTo(SearchKey.of(text));
    }

    @Test
    void namesThatShareAWordAreTold() {
        assertThat(SearchKey.shareWord("nguyen van an", "le an")).isTrue();
        assertThat(SearchKey.shareWord("nguyen van an", "le anh")).isFalse();
    }
}
