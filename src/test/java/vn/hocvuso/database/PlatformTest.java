package vn.hocvuso.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Linux,x86_64", "Windows 11,amd64"})
    void aServerIsBundledForOrdinaryComputers(String system, String processor) {
        assertThatCode(new Platform(system, processor)::mustHaveServer).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X,aarch64", "Mac OS X,x86_64", "Linux,aarch64"})
    void elsewhereOneIsToldToNameAServer(String system, String processor) {
        assertThatThrownBy(new Platform(system, processor)::mustHaveServer)
                .isInstanceOfSatisfying(NoBundledServer.class, failure -> assertThat(failure.action())
                        .contains("spring.datasource.url"))
                .hasMessageContaining(system);
    }
}
