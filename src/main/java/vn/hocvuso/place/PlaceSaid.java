package vn.hocvuso.place;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Fields;

/** What a line of a file, or a hand (no line), says of the village or organisation with a code. */
public record PlaceSaid(String code, @Nullable Integer line, Fields fields) {}
