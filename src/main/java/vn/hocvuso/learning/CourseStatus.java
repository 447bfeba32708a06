package vn.hocvuso.learning;

/** How far somebody is with a course, lowest first. */
public enum CourseStatus {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED
}
