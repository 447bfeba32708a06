package vn.hocvuso.place;

/** Xã, phường or đặc khu. */
public enum CommuneKind {
    XA,
    PHUONG,
    DAC_KHU
}
