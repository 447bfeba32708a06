@NullMarked
package vn.hocvuso.people;

import org.jspecify.annotations.NullMarked;
