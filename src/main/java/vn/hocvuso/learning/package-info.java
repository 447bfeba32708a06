/** Courses, the ledger of who completed what, when, and which import says so, and certificates that were seen beside it. */
@ApplicationModule(allowedDependencies = {"shared", "database", "facts", "audit", "access", "place", "roster"})
@NullMarked
package vn.hocvuso.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
