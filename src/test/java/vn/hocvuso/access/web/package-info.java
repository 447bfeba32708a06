@NullMarked
package vn.hocvuso.access.web;

import org.jspecify.annotations.NullMarked;
