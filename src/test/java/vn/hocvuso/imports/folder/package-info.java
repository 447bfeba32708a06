@NullMarked
package vn.hocvuso.imports.folder;

import org.jspecify.annotations.NullMarked;
