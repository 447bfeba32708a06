/** The people of a commune: who they are, where they live and work, and the teams that help them. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "database", "facts", "audit", "access", "place"})
@NullMarked
package vn.hocvuso.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
