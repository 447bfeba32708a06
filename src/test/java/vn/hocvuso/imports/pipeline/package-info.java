@NullMarked
package vn.hocvuso.imports.pipeline;

import org.jspecify.annotations.NullMarked;
