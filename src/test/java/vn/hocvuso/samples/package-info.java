/**
 * Makes the sample files of {@code imports/samples}: made-up people, drawn part by part with a fixed seed, and the
 * portal's files about them. What is really so ({@link vn.hocvuso.samples.Sample}) is kept, so that tests can measure
 * how much of it an import finds again.
 */
@NullMarked
package vn.hocvuso.samples;

import org.jspecify.annotations.NullMarked;
