@NullMarked
package vn.hocvuso.campaign;

import org.jspecify.annotations.NullMarked;
