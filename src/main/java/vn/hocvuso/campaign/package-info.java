/**
 * Campaigns: who must finish what by when, their targets and declared totals, whom they do not ask, the ledger of extensions, and
 * the deadline that counts.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "facts", "audit", "access", "place", "roster", "learning"})
@NullMarked
package vn.hocvuso.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
