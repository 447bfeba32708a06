/** The drop folder: files laid down there are imported by themselves and put away with their result. */
@NullMarked
package vn.hocvuso.imports.folder;

import org.jspecify.annotations.NullMarked;
