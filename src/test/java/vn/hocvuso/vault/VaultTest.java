package vn.hocvuso.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private final Vault vault = new Vault(new byte[Vault.KEY_BYTES]);

    @Test
    void whatIsEncryptedComesBack() {
        assertThat(vault.openText(vault.sealText("051090001234"))).isEqualTo("051090001234");
    }

    @Test
    void theSameTextIsNeverEncryptedAlike() {
        assertThat(vault.sealText("051090001234").bytes())
                .isNotEqualTo(vault.sealText("051090001234").bytes());
    }

    @Test
    void aChangedByteIsNoticed() {
        Sealed sealed = vault.seal(new byte[] {1, 2, 3});
        sealed.bytes()[sealed.length() - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameValueHasOneLookUpKeyPerPurpose() {
        assertThat(vault.lookupKey("national-id", "051090001234"))
                .hasSize(32)
                .isEqualTo(vault.lookupKey("national-id", "051090001234"))
                .isNotEqualTo(vault.lookupKey("phone", "051090001234"));
    }

    @Test
    void theKeyFileIsMadeOnceAndReadableByItsOwnerAlone(@TempDir Path home) throws IOException {
        byte[] made = MasterKey.in(home).readOrMake();

        assertThat(MasterKey.in(home).readOrMake()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("master.key"))))
                .isEqualTo("rw-------");
    }
}
