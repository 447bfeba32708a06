package vn.hocvuso.place;

import vn.hocvuso.shared.LongIdHandler;

/** Identifies a village inside the program. */
public record VillageId(long value) {

    public static VillageId of(String text) {
        return new VillageId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Stores it as a BIGINT. */
    public static class Handler extends LongIdHandler<VillageId> {
        public Handler() {
            super(VillageId::new, VillageId::value);
        }
    }
}
