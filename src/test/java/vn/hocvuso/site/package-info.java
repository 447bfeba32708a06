@NullMarked
package vn.hocvuso.site;

import org.jspecify.annotations.NullMarked;
