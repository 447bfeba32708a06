@NullMarked
package vn.hocvuso.matching.web;

import org.jspecify.annotations.NullMarked;
