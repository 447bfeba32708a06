/** Places over HTTP: the pages and calls of villages, organisations and communes. */
@NullMarked
package vn.hocvuso.place.web;

import org.jspecify.annotations.NullMarked;
