/** Communes, villages with their lineage and aliases, organisations; and how fresh a commune's figures are. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "database", "facts", "audit", "access"})
@NullMarked
package vn.hocvuso.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
