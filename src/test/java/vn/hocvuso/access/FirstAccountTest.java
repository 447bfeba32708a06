package vn.hocvuso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import vn.hocvuso.ProgramTest;

@ProgramTest
class FirstAccountTest {

    @Autowired
    AccessSettings settings;

    @Autowired
    Credentials credentials;

    @Autowired
    FirstAccount first;

    @Test
    void itsPasswordStandsInAFileForTheOwnerAlone() throws IOException {
        assertThat(credentials.fit("admin", Files.readString(file()).strip())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStartMakesNoOther() throws IOException {
        String before = Files.readString(file());

        first.run(new DefaultApplicationArguments());

        assertThat(file()).hasContent(before);
    }

    private Path file() {
        return settings.home().resolve("admin-password");
    }
}
