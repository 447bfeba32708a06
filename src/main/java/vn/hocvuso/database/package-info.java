/**
 * The embedded database, for trying out and for one commune on one computer: a real MariaDB beside the program, started
 * only when no server is named by {@code spring.datasource.url}. It writes below {@code hocvuso.home} and nowhere else.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.hocvuso.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
