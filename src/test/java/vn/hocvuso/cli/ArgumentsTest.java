package vn.hocvuso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void settingsAloneStartTheServer() {
        assertThat(Arguments.of("--server.port=0", "--debug").askForCommand()).isFalse();
        assertThat(Arguments.of().askForCommand()).isFalse();
    }

    @Test
    void aWordOrTheAskForHelpIsACommand() {
        assertThat(Arguments.of("account", "list").askForCommand()).isTrue();
        assertThat(Arguments.of("--help").askForCommand()).isTrue();
    }

    @Test
    void settingsMayStandAnywhereAroundTheCommand() {
        Arguments arguments = Arguments.of(
                "--spring.datasource.url=jdbc:mysql://db/hocvuso?a=b",
                "account",
                "add",
                "x",
                "--name=An",
                "--hocvuso.home=/h");

        assertThat(arguments.settings())
                .containsExactly("--spring.datasource.url=jdbc:mysql://db/hocvuso?a=b", "--hocvuso.home=/h");
        assertThat(arguments.words()).containsExactly("account", "add", "x", "--name=An");
    }
}
