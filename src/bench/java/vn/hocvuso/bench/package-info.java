/** Benchmarks: what the main job costs, and how well learners are told. They print figures and judge nothing. */
@NullMarked
package vn.hocvuso.bench;

import org.jspecify.annotations.NullMarked;
