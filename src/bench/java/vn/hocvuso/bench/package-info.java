/** Benchmarks: what the main job costs. They print figures and judge nothing. */
@NullMarked
package vn.hocvuso.bench;

import org.jspecify.annotations.NullMarked;
