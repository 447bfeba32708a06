package vn.hocvuso.learning;

import vn.hocvuso.shared.LongIdHandler;

/** Identifies a course inside the program. */
public record CourseId(long value) {

    public static CourseId of(String text) {
        return new CourseId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Stores it as a BIGINT. */
    public static class Handler extends LongIdHandler<CourseId> {
        public Handler() {
            super(CourseId::new, CourseId::value);
        }
    }
}
