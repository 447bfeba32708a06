@NullMarked
package vn.hocvuso.imports.web;

import org.jspecify.annotations.NullMarked;
