/** Is this learner that person: the rules, the reviews of doubtful ones, and the decisions that people made. */
@ApplicationModule(
        allowedDependencies = {"shared", "vault", "database", "facts", "audit", "access", "place", "roster", "learning"
        })
@NullMarked
package vn.hocvuso.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
