package vn.hocvuso.imports.format;

import java.util.function.Predicate;

/** What the program knows by name when it looks at a file. */
public record Known(Predicate<String> villages, Predicate<String> courses) {}
