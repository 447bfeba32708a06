package vn.hocvuso.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aFirstPasswordIsReadOutInGroups() {
        assertThat(passwords.first())
                .matches("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}")
                .doesNotContain("l", "o", "i");
    }

    @Test
    void aFirstPasswordKeepsTheRules() {
        assertThat(Passwords.faults("password", "canbo", passwords.first())).isEmpty();
    }

    @Test
    void noTwoAreAlike() {
        assertThat(passwords.first()).isNotEqualTo(passwords.first());
    }
}
