package vn.hocvuso.access;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the first account comes to be.
 *
 * @param home folder of the program, which gets the first password unless it is given
 */
@ConfigurationProperties("hocvuso")
record AccessSettings(
        @DefaultValue("./data") Path home, @DefaultValue First admin) {

    /**
     * The first account, `admin`.
     *
     * @param password its password; a random one is written to a file unless it is given
     * @param token a token of its own, made with it
     */
    record First(@Nullable String password, @Nullable String token) {

        First {
            password = orNull(password);
            token = orNull(token);
        }

        /** An environment variable that is there but empty sets nothing. */
        private static @Nullable String orNull(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }
}
