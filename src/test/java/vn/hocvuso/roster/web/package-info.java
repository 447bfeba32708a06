@NullMarked
package vn.hocvuso.roster.web;

import org.jspecify.annotations.NullMarked;
