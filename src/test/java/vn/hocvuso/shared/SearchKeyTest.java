package vn.hocvuso.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SearchKeyTest {

    @Test
    void marksTonePlacementAndCaseDoNotMatter() {
        assertThat(SearchKey.of("Nguyễn Thị Hoà"))
                .isEqualTo("nguyen thi hoa")
                .isEqualTo(SearchKey.of("NGUYỄN THỊ HÒA"));
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
    void aKeyIsItsOwnKey(@ForAll @StringLength(max = 40) String text) {
        assertThat(SearchKey.of(SearchKey.of(text))).isEqualTo(SearchKey.of(text));
    }

    @Test
    void namesThatShareAWordAreTold() {
        assertThat(SearchKey.shareWord("nguyen van an", "le an")).isTrue();
        assertThat(SearchKey.shareWord("nguyen van an", "le anh")).isFalse();
    }
}
