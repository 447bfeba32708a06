package vn.hocvuso.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.shared.SearchKey;

class WrittenNameTest {

    @ParameterizedTest
    @CsvSource({
        "Hoà,Hòa",
        "Thuý,Thúy",
        "Huỷ,Hủy",
        "Ngọk Tụ,Ngoḳ Tụ",
        "NGUYỄN VĂN ĐỨC,Nguyễn Văn Ðức",
        "A  Thu,a\u00A0thu",
        "Y Thu\u200B,Y Thu",
        "Khoẻ,Khỏe",
        "tíên,tiến",
        "ngòai,ngoài",
        "SŔo,SRó",
        "Ia Kŕai,Ia Krái"
    })
    void tonePlacementCaseAndInvisibleCharactersDoNotMatter(String one, String other) {
        assertThat(WrittenName.of(one)).isEqualTo(WrittenName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Ân,An", "Thứ,Thu", "Hoa,Hòa", "Đăk,Dak", "Tú,Tụ"})
    void marksMakeAnotherName(String one, String other) {
        assertThat(WrittenName.of(one).marked())
                .isNotEqualTo(WrittenName.of(other).marked());
        assertThat(WrittenName.of(one).bare()).isEqualTo(WrittenName.of(other).bare());
    }

    @Test
    void wordsOfOneLetterAreNames() {
        assertThat(WrittenName.of("Y Thu").bare()).isEqualTo(new WrittenName.Parts("y", "", "thu"));
    }

    @Property
    void composedAndDecomposedNamesAreOne(@ForAll @StringLength(max = 30) String name) {
        assertThat(WrittenName.of(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(WrittenName.of(Normalizer.normalize(name, Normalizer.Form.NFC)));
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Thị Hoà", "A Thu", "Y-Bhăm", "Trần  Đ. Ánh"})
    void itsWordsWithoutMarksAreThoseOfTheSearchKey(String name) {
        assertThat(String.join(" ", WrittenName.of(name).bareWords())).isEqualTo(SearchKey.of(name));
    }
}
