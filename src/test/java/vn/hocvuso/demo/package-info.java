@NullMarked
package vn.hocvuso.demo;

import org.jspecify.annotations.NullMarked;
