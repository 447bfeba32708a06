package vn.hocvuso.roster;

/** Whether somebody still belongs to the commune: those who live here or are away count. */
public enum Residence {
    LIVING,
    AWAY,
    MOVED_OUT,
    DECEASED
}
