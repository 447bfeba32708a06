package vn.hocvuso.place;

/** Thôn or tổ dân phố. */
public enum VillageKind {
    THON,
    TO_DAN_PHO
}
