@NullMarked
package vn.hocvuso.roster;

import org.jspecify.annotations.NullMarked;
