/** The people of a commune: who they are, where they live and work, the teams that help them, and their visits. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "database", "facts", "audit", "access", "place"})
@NullMarked
package vn.hocvuso.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
