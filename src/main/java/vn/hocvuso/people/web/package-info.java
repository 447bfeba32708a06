/** People over HTTP: the pages and calls of the roster. */
@NullMarked
package vn.hocvuso.people.web;

import org.jspecify.annotations.NullMarked;
