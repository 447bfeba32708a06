package vn.hocvuso.campaign;

/** Why a campaign does not ask somebody: coarse on purpose, nothing of his health is said. */
public enum ExemptionReason {
    CANNOT_READ,
    FRAIL,
    LONG_TERM_AWAY,
    OTHER
}
