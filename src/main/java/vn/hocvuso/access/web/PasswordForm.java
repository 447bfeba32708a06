package vn.hocvuso.access.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A change of one's own password. */
record PasswordForm(@NotBlank String oldPassword, @NotBlank String newPassword) {

    // Forms are read by their getters; a password is never written back into a page.

    public @Nullable String getOldPassword() {
        return null;
    }

    public @Nullable String getNewPassword() {
        return null;
    }
}
