package vn.hocvuso.roster;

/** Tổ trưởng, tổ phó, thành viên. */
public enum TeamRole {
    LEADER,
    DEPUTY,
    MEMBER
}
