package vn.hocvuso.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.hocvuso.vault.Vault;

/** Remembers at the first start which master key the database was written with, and refuses every other. */
@Component
class KeyCheck implements SmartInitializingSingleton {

    private final KeyCheckMapper mapper;
    private final Vault vault;
    private final AccessSettings settings;

    KeyCheck(KeyCheckMapper mapper, Vault vault, AccessSettings settings) {
        this.mapper = mapper;
        this.vault = vault;
        this.settings = settings;
    }

    /** Before any door is open and any job runs. */
    @Override
    public void afterSingletonsInstantiated() {
        String now = vault.lookupKey("check", "vault");
        mapper.remember(now);
        if (!mapper.remembered().equals(now)) {
            throw new OtherKey(settings.home());
        }
    }
}
