package vn.hocvuso.matching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {

    @ParameterizedTest
    @CsvSource({
        "phuong,phuong,0",
        "phuong,phung,1",
        "phuong,phuoong,1",
        "phuong,phuogn,1",
        "phuong,phuang,1",
        "phuong,hpuogn,2",
        "thu,mai,3"
    })
    void lettersThatAreWrongMissingTooManyOrSwappedAreErrors(String one, String other, int errors) {
        assertThat(Typing.errors(one, other)).isEqualTo(errors);
    }

    @Property
    void errorsDoNotAskWhichTextIsRight(
            @ForAll @AlphaChars @StringLength(max = 8) String one,
            @ForAll @AlphaChars @StringLength(max = 8) String other) {
        assertThat(Typing.errors(one, other)).isEqualTo(Typing.errors(other, one));
    }

    @Property
    void onlyTheSameTextIsWithoutErrors(
            @ForAll @AlphaChars @StringLength(max = 3) String one,
            @ForAll @AlphaChars @StringLength(max = 3) String other) {
        assertThat(Typing.errors(one, other) == 0).isEqualTo(one.equals(other));
    }
}
