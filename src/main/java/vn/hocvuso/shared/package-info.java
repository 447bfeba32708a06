/** Small values that every module speaks with: search keys, pages, failures. Nothing here knows Spring or a database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.hocvuso.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
