/**
 * Is this learner that person: the linkage that tells them, the reviews of doubtful ones, the decisions that people made, and
 * rows of a roster that are one human being.
 *
 * <p>The linkage is plain Java over the people of one commune: {@link Traits} of both sides are compared in grades ({@link
 * Reason}), how likely such an agreement is by chance comes from that commune's names and dates, how likely of one human being
 * from the {@link Weights}, which {@link InstallationWeights} keeps, and {@link Linkage} tells the learners of a commune
 * together. {@link CommuneLinkage} is where it meets the roster.
 *
 * <p>What is not sure becomes a {@link Review}; what somebody says of it is a {@link Decision}, which {@link Decisions} keeps
 * and {@link Remembered} finds again. {@link Merges} joins people and takes them apart.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "vault", "database", "facts", "audit", "access", "place", "roster", "learning"
        })
@NullMarked
package vn.hocvuso.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
