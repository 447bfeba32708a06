package vn.hocvuso.imports;

import vn.hocvuso.imports.format.Field;

/** What a word of a portal was said to mean in a column of a field: a code of the contract, such as COMPLETED. */
public record WordMeaning(Field field, String found, String value) {}
