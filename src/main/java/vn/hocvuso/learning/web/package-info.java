/** Learning over HTTP: the calls and the page of courses. */
@NullMarked
package vn.hocvuso.learning.web;

import org.jspecify.annotations.NullMarked;
