/** The demo: two communes of made-up people, loaded through the program's own imports into an empty database. */
@ApplicationModule(
        allowedDependencies = {"shared", "facts", "access", "place", "roster", "learning", "campaign", "imports"})
@NullMarked
package vn.hocvuso.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
