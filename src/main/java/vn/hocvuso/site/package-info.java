/** The shell around all modules: the clock, who is let in, how failures are told. */
@ApplicationModule
@NullMarked
package vn.hocvuso.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
