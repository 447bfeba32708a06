package vn.hocvuso.imports.format;

import java.util.Map;
import java.util.function.Predicate;

/**
 * What the program knows when it looks at a file.
 *
 * @param villages whether a text names one village
 * @param courses whether a text names a course
 * @param profiles what columns were said to be before, by the signature of the header
 */
public record Known(Predicate<String> villages, Predicate<String> courses, Map<String, Profile> profiles) {}
