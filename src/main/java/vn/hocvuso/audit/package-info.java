/** Who saw or changed what: append-only, and sealed every minute into a chain of hashes. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package vn.hocvuso.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
