package vn.hocvuso.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void tenComesAfterNine() {
        assertThat(Stream.of("Thôn 10", "Thôn 9", "Thôn 1", "Thôn 2B", "Thôn 2")
                        .sorted(Comparator.comparing(name -> NaturalOrder.of(null, name))))
                .containsExactly("Thôn 1", "Thôn 2", "Thôn 2B", "Thôn 9", "Thôn 10");
    }

    @Test
    void theCommunesOwnOrderGoesFirst() {
        assertThat(NaturalOrder.of(2, "Thôn A")).isGreaterThan(NaturalOrder.of(1, "Thôn B"));
        assertThat(NaturalOrder.of(7, "Thôn Z")).isLessThan(NaturalOrder.of(null, "Thôn A"));
    }

    @Test
    void marksAndCaseDoNotMatter() {
        assertThat(NaturalOrder.of(null, "THÔN ĐĂK DÉ")).isEqualByComparingTo(NaturalOrder.of(null, "thon dak de"));
    }
}
