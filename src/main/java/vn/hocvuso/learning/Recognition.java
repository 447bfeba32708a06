package vn.hocvuso.learning;

/** Whose certificate it is: the province's portal, or the national platform. */
public enum Recognition {
    PORTAL,
    NATIONAL
}
