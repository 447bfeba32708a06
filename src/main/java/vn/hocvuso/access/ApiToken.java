package vn.hocvuso.access;

import java.time.Instant;
import java.time.LocalDate;

/** A token of an account, by its name: the token itself is kept nowhere. Its last day counts whole. */
public record ApiToken(String name, LocalDate expiresOn, Instant createdAt) {}
