package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void halvesAreRoundedUp() {
        assertThat(Percent.of(1, 800)).hasToString("0.13");
        assertThat(Percent.of(61, 104)).hasToString("58.65");
    }

    @Test
    void moreThanAllIsNotCut() {
        assertThat(Percent.of(3, 2)).hasToString("150.00");
    }

    @Test
    void thereIsNoPartOfNobody() {
        assertThat(Percent.of(1, 0)).isNull();
    }
}
