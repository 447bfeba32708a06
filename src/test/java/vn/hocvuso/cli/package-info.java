@NullMarked
package vn.hocvuso.cli;

import org.jspecify.annotations.NullMarked;
