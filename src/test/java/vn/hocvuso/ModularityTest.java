package vn.hocvuso;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void eachModuleUsesOnlyWhatItsPackageNames() {
        ApplicationModules.of(HocVuSo.class).verify();
    }
}
