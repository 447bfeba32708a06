package vn.hocvuso.campaign;

import vn.hocvuso.shared.LongIdHandler;

/** Identifies a campaign inside the program. */
public record CampaignId(long value) {

    public static CampaignId of(String text) {
        return new CampaignId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Stores it as a BIGINT. */
    public static class Handler extends LongIdHandler<CampaignId> {
        public Handler() {
            super(CampaignId::new, CampaignId::value);
        }
    }
}
