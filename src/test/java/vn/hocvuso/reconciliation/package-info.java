/** Tests of the reconciliation. */
@NullMarked
package vn.hocvuso.reconciliation;

import org.jspecify.annotations.NullMarked;
