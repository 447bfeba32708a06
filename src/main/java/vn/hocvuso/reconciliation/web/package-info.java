/** The page of the reconciliation, and its calls. */
@NullMarked
package vn.hocvuso.reconciliation.web;

import org.jspecify.annotations.NullMarked;
