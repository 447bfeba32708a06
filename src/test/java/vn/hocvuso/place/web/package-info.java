@NullMarked
package vn.hocvuso.place.web;

import org.jspecify.annotations.NullMarked;
