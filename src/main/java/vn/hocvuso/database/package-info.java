/**
 * How the program reaches its database, and batches of statements. Where no server is named by {@code spring.datasource.url},
 * an embedded MariaDB is started beside the program, for trying out and for one commune on one computer; it writes below
 * {@code hocvuso.home} and nowhere else.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.hocvuso.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
