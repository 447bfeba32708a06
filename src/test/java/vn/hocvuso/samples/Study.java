package vn.hocvuso.samples;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a learner goes through the course; whoever has not finished by the last file finishes at a later day. */
public record Study(LocalDate registeredOn, LocalDate startedOn, LocalDate finishedOn, double score) {

    public boolean isFinishedOn(LocalDate day) {
        return !finishedOn.isAfter(day);
    }

    String stateOn(LocalDate day) {
        if (isFinishedOn(day)) {
            return "Hoàn thành";
        }
        return startedOn.isAfter(day) ? "Chưa học" : "Đang học";
    }

    int progressOn(LocalDate day) {
        if (isFinishedOn(day)) {
            return 100;
        }
        return startedOn.isAfter(day) ? 0 : 5 + (int) (90 * daysFromStartTo(day) / daysFromStartTo(finishedOn));
    }

    private long daysFromStartTo(LocalDate day) {
        return ChronoUnit.DAYS.between(startedOn, day);
    }
}
