/** How the program reaches its database: the embedded server where none is given, and batches of statements. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.hocvuso.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
