/** Campaigns: who must finish what by when, their targets, the ledger of extensions, and the deadline that counts. */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "facts", "audit", "access", "place", "roster", "learning"})
@NullMarked
package vn.hocvuso.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
