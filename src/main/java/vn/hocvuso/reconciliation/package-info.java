/** Đối soát: why the portal's total, the villages' words and the official figures differ, in parts that add up. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "facts",
            "audit",
            "access",
            "place",
            "learning",
            "campaign",
            "progress",
            "imports"
        })
@NullMarked
package vn.hocvuso.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
