/** Learning over HTTP: the calls of courses. */
@NullMarked
package vn.hocvuso.learning.web;

import org.jspecify.annotations.NullMarked;
