package vn.hocvuso.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Hoà,      Nguyễn Văn Hòa, SAME_NAME",
        "NGUYEN VAN HOA,      Nguyễn Văn Hòa, NAME_WITHOUT_MARKS",
        "Nguyễn Văn Hoa,      Nguyễn Văn Hòa, NAME_OTHER_MARKS",
        "Hòa Nguyễn Văn,      Nguyễn Văn Hòa, NAME_OTHER_ORDER",
        "Thu A,               A Thu,          NAME_OTHER_ORDER",
        "Nguyễn Hòa,          Nguyễn Văn Hòa, NAME_SHORTER",
        "Hòa Nguyễn,          Nguyễn Văn Hòa, NAME_SHORTER",
        "Nguyễn V. Hòa,       Nguyễn Văn Hòa, NAME_ABBREVIATED",
        "Ng. Văn Hòa,         Nguyễn Văn Hòa, NAME_ABBREVIATED",
        "Nguyễn Văn Hoaf,     Nguyễn Văn Hòa, NAME_ONE_TYPO",
        "Nguyễn Vna Hòa,      Nguyễn Văn Hòa, NAME_ONE_TYPO",
        "Nguyên Văn Hòa,      Nguyễn Văn Hòa, NAME_OTHER_MARKS",
        "Thuu A,              A Thu,          NAME_ONE_TYPO",
        "Nguyễn Văn Phươnggh, Nguyễn Văn Phương, NAME_TWO_TYPOS",
        "Nguyễn Thị Mai,      Nguyễn Văn Hòa, NAME_PARTLY_SAME",
        "Trần Thị Mai,        Nguyễn Văn Hòa, OTHER_NAME"
    })
    void namesAgreeInGrades(String said, String known, Reason grade) {
        assertThat(new NameComparison(WrittenName.of(said)).with(WrittenName.of(known)))
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"A Thu, Y Thu", "Vũ Văn Ba, Vũ Văn Lạ", "Lê Thị Mai, Lê Thị Hoa"})
    void anotherNameIsNoTypingError(String said, String known) {
        assertThat(new NameComparison(WrittenName.of(said)).with(WrittenName.of(known)))
                .isEqualTo(Reason.NAME_PARTLY_SAME);
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn Hòa, Hoà Nguyễn Văn", "A Thu, Thu A", "Trần Văn Bình, Trần Bình"})
    void agreementDoesNotAskWhoIsWho(String one, String other) {
        assertThat(new NameComparison(WrittenName.of(one)).with(WrittenName.of(other)))
                .isEqualTo(new NameComparison(WrittenName.of(other)).with(WrittenName.of(one)));
    }
}
