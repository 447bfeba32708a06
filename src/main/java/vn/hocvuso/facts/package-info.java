/**
 * What files and hands said of places, teams and people, field by field: so that an import can be taken back and what
 * others said still stands. Encrypted, since it holds identities.
 */
@ApplicationModule(allowedDependencies = {"shared", "vault", "database"})
@NullMarked
package vn.hocvuso.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
