/** The command line: each command is a class here, and runs the program without its web server. */
@ApplicationModule
@NullMarked
package vn.hocvuso.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
