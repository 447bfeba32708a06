package vn.hocvuso.learning;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.ImportId;

/** What one import said of one row, and what became of it: written once, also where it changes nothing. Written to the database as an array: names would be two thirds of it. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Assertion(
        ImportId importId,
        int line,
        int part,
        int slice,
        Match match,
        @Nullable String learnerKey,
        @Nullable CourseId courseId,
        @Nullable CourseStatus status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate completedBy,
        @Nullable BigDecimal progressPercent,
        @Nullable BigDecimal courseScore,
        @Nullable String problems) {

    /**
     * What a commune hears of a member of its organisations who is another commune's learner: that he has finished, and when. It
     * stands beside the row's own parts under a number below zero, and is no row of the file.
     *
     * @param number of the crossings of the line, from 1
     */
    public Assertion crossing(int number, Match member) {
        return new Assertion(
                importId,
                line,
                -number,
                slice,
                member,
                null,
                courseId,
                status,
                completedOn,
                completedBy,
                null,
                null,
                null);
    }
}
