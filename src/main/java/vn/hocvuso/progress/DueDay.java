package vn.hocvuso.progress;

import java.time.LocalDate;

/** How many people who have until a day have not finished yet; whom the campaign does not ask is not among them. */
public record DueDay(LocalDate deadline, long unfinished) {}
