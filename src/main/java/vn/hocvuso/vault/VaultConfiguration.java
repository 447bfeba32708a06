package vn.hocvuso.vault;

import java.util.Base64;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    @Bean
    Vault vault(VaultSettings settings) {
        String given = settings.key();
        return new Vault(
                given == null
                        ? MasterKey.in(settings.home()).readOrMake()
                        : Base64.getDecoder().decode(given.strip()));
    }
}
