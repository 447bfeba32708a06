package vn.hocvuso.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER_LEARNER")
    void aLearnerAgreesWithHimselfInOneOfTheWaysOfATrait(Trait trait) {
        double sum = Arrays.stream(Reason.values())
                .filter(reason -> reason.trait() == trait && !reason.silent())
                .mapToDouble(Reason::usual)
                .sum();

        assertThat(sum).isCloseTo(1, within(1e-9));
    }
}
