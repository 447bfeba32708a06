/** How far a commune is with Bình dân học vụ số: each direct sub-package is a module. */
@NullMarked
package vn.hocvuso;

import org.jspecify.annotations.NullMarked;
