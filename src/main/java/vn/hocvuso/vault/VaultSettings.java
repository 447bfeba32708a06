package vn.hocvuso.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key comes from.
 *
 * @param home folder of the program, which holds the key file unless {@code key} is given
 * @param key the master key itself: 32 bytes in base64
 */
@ConfigurationProperties("hocvuso")
record VaultSettings(
        @DefaultValue("./data") Path home, @Nullable String key) {}
