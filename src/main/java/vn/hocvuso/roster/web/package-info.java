/** The roster over HTTP: the pages and calls of teams. */
@NullMarked
package vn.hocvuso.roster.web;

import org.jspecify.annotations.NullMarked;
