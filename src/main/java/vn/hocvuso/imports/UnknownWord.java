package vn.hocvuso.imports;

import vn.hocvuso.imports.format.Field;

/** A word in the column of a field that means nothing known, and in how many rows it stands. */
public record UnknownWord(Field field, String found, int count) {}
