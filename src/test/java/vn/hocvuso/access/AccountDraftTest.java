package vn.hocvuso.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

class AccountDraftTest {

    @Test
    void aNameIsOfLowerCaseLettersDigitsAndMarks() {
        assertThat(faults("Nguyễn", "mot-mat-khau")).containsExactly("USERNAME_FORMAT");
        assertThat(faults("ab", "mot-mat-khau")).containsExactly("USERNAME_FORMAT");
    }

    @Test
    void theProgramsOwnNamesAreNobodyElses() {
        assertThat(List.of("cli", "inbox", "system"))
                .allSatisfy(name -> assertThat(faults(name, "mot-mat-khau")).containsExactly("USERNAME_RESERVED"));
    }

    @Test
    void aPasswordHasTenCharacters() {
        assertThat(faults("canbo", "123456789")).containsExactly("PASSWORD_TOO_SHORT");
    }

    @Test
    void aPasswordIsNotTheNameInOtherCase() {
        assertThat(faults("nguyen.van.thu", "Nguyen.Van.Thu")).containsExactly("PASSWORD_IS_USERNAME");
    }

    @Test
    void aPasswordEndsBeforeTheHashStopsReading() {
        assertThat(faults("canbo", "mật khẩu ".repeat(8))).containsExactly("PASSWORD_TOO_LONG");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class,
                () -> new AccountDraft("?", " ", Role.OFFICER, List.of(ScopePart.EVERYTHING), "x", false));

        assertThat(refusal.faults())
                .extracting(FieldFault::field)
                .containsExactly("username", "fullName", "scopes", "password");
    }

    private static List<String> faults(String username, @Nullable String password) {
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class,
                () -> new AccountDraft(username, "Thử", Role.ADMIN, List.of(ScopePart.EVERYTHING), password, false));
        return refusal.faults().stream().map(FieldFault::code).toList();
    }
}
