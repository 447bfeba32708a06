package vn.hocvuso.facts;

import vn.hocvuso.shared.LongIdHandler;

/** Identifies an import inside the program. */
public record ImportId(long value) {

    public static ImportId of(String text) {
        return new ImportId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Stores it as a BIGINT. */
    public static class Handler extends LongIdHandler<ImportId> {
        public Handler() {
            super(ImportId::new, ImportId::value);
        }
    }
}
