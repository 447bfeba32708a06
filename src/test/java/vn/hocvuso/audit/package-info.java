@NullMarked
package vn.hocvuso.audit;

import org.jspecify.annotations.NullMarked;
