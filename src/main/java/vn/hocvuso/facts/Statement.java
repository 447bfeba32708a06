package vn.hocvuso.facts;

import org.jspecify.annotations.Nullable;

/** What one line, or one hand, says of one subject. */
public record Statement(long subjectId, @Nullable Integer line, Fields fields) {}
