@NullMarked
package vn.hocvuso.learning.web;

import org.jspecify.annotations.NullMarked;
