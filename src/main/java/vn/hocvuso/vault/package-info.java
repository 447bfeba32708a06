/** Keeps what must not be read by others: encryption at rest, and keys for looking up what is encrypted. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.hocvuso.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
