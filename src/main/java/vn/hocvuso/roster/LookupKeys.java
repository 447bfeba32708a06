package vn.hocvuso.roster;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.vault.Vault;

/** The keyed hashes under which people are found by national id and phone. */
@Component
public class LookupKeys {

    private final Vault vault;

    LookupKeys(Vault vault) {
        this.vault = vault;
    }

    public String ofNationalId(NationalId id) {
        return vault.lookupKey("national-id", id.digits());
    }

    public @Nullable String ofNationalId(@Nullable String digits) {
        return digits == null ? null : ofNationalId(new NationalId(digits));
    }

    public String ofPhone(Phone phone) {
        return vault.lookupKey("phone", phone.digits());
    }
}
