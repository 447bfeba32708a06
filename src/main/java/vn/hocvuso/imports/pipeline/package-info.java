/** The work of imports: read and stage slice by slice, apply, withdraw; each kind of file has its own worker. */
@NullMarked
package vn.hocvuso.imports.pipeline;

import org.jspecify.annotations.NullMarked;
