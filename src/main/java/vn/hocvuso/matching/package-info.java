/**
 * Is this learner that person: the linkage that tells them, the reviews of doubtful ones, and the decisions that people made.
 *
 * <p>The linkage is plain Java over the people of one commune: {@link Traits} of both sides are compared in grades ({@link
 * Reason}), how likely such an agreement is by chance comes from that commune's names and dates, how likely of one human being
 * from the {@link Weights}, and {@link Linkage} tells the learners of a commune together.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "vault", "database", "facts", "audit", "access", "place", "roster", "learning"
        })
@NullMarked
package vn.hocvuso.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
