package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A base deadline that a campaign has or had, and why it was set. */
public record BaseDeadline(LocalDate deadline, @Nullable String reason, Instant at, String by) {}
