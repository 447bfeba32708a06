package vn.hocvuso.reconciliation;

/** What is called "hoàn thành" beside the portal's files: figures of their own, never derived from one another. */
public enum Metric {
    /** How many a village itself says have finished a campaign. */
    VILLAGE_SAYS,
    /** Certificates of the national platform. */
    NATIONAL_CERTIFICATE,
    /** Confirmed "phổ cập kỹ năng số" on VNeID. */
    VNEID_CONFIRMED;

    /** Whether it is about one campaign. */
    public boolean ofCampaign() {
        return this == VILLAGE_SAYS;
    }
}
