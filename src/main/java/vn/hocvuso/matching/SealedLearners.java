package vn.hocvuso.matching;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/** What portals say of learners, as it is stored: encrypted JSON. */
@Component
class SealedLearners {

    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    SealedLearners(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(Learner learner) {
        return vault.seal(json.writeValueAsBytes(learner));
    }

    Learner open(Sealed sealed) {
        return json.readValue(vault.open(sealed), Learner.class);
    }
}
