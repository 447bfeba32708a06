/** The board, a village's page, and the figures for programs. */
@NullMarked
package vn.hocvuso.progress.web;

import org.jspecify.annotations.NullMarked;
