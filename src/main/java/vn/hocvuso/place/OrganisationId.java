package vn.hocvuso.place;

import vn.hocvuso.shared.LongIdHandler;

/** Identifies an organisation inside the program. */
public record OrganisationId(long value) {

    public static OrganisationId of(String text) {
        return new OrganisationId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Stores it as a BIGINT. */
    public static class Handler extends LongIdHandler<OrganisationId> {
        public Handler() {
            super(OrganisationId::new, OrganisationId::value);
        }
    }
}
