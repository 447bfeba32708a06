/** The roster as it is shown: one person with what he finished, his deadline and his matches; lists of people, and corrections. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "facts",
            "audit",
            "access",
            "place",
            "roster",
            "learning",
            "campaign",
            "progress"
        })
@NullMarked
package vn.hocvuso.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
