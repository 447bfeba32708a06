package vn.hocvuso.campaign;

/** Whether all courses of a campaign must be completed, or any one. */
public enum CourseRule {
    ALL,
    ANY
}
