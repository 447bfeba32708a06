package vn.hocvuso.learning.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.learning.Course;
import vn.hocvuso.place.Aliases;
import vn.hocvuso.shared.Typed;

/** A course as it is typed. */
record CourseForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String source,
        @Nullable String passScore,
        @Nullable String aliases) {

    static final String PORTAL = "portal";
    static final CourseForm EMPTY = new CourseForm("", "", PORTAL, "", "");

    private static final BigDecimal HIGHEST_SCORE = new BigDecimal("9999.99");

    static CourseForm of(Course course) {
        BigDecimal passScore = course.passScore();
        return new CourseForm(
                course.code(),
                course.name(),
                course.source(),
                passScore == null
                        ? ""
                        : passScore.stripTrailingZeros().toPlainString().replace('.', ','),
                String.join("\n", course.aliases().names()));
    }

    String typedCode() {
        return code == null ? "" : code.strip();
    }

    String typedName(Typed typed) {
        return typed.required("name", name, 200);
    }

    String typedSource(Typed typed) {
        return typed.required("source", source, 40);
    }

    @Nullable
    BigDecimal typedPassScore(Typed typed) {
        BigDecimal score = typed.decimal("passScore", passScore);
        if (score != null && (score.signum() < 0 || score.compareTo(HIGHEST_SCORE) > 0)) {
            typed.refuse("passScore", "PASS_SCORE_RANGE");
        }
        return score;
    }

    Aliases typedAliases(Typed typed) {
        return new Aliases(typed.lines("aliases", aliases, 16, 120));
    }
}
