package vn.hocvuso.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an extension was taken back: why, by which document, when and by whom. */
public record Revocation(String reason, @Nullable String decisionNo, Instant at, String by) {}
