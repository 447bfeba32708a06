/** The page of the weights, for the administrator. */
@NullMarked
package vn.hocvuso.matching.web;

import org.jspecify.annotations.NullMarked;
