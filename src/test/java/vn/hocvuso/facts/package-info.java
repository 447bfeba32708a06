@NullMarked
package vn.hocvuso.facts;

import org.jspecify.annotations.NullMarked;
