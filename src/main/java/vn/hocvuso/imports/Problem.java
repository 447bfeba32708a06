package vn.hocvuso.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or worth knowing, about one cell of a row; the code is also the key of its sentence, which says what to do.
 * {@code value} never holds an identity or a phone number.
 */
public record Problem(
        String code, @Nullable String field, @Nullable String value) {

    private static final int LONGEST = 80;

    public static Problem of(ProblemCode code, @Nullable String field, @Nullable String value) {
        return new Problem(
                code.name(),
                field,
                value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…");
    }

    /** Its code as the contract writes it. */
    public String contractCode() {
        return ProblemCode.valueOf(code).contractName();
    }

    public boolean rejects() {
        return ProblemCode.valueOf(code).rejects();
    }
}
