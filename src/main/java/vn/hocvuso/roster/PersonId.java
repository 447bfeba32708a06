package vn.hocvuso.roster;

import vn.hocvuso.shared.LongIdHandler;

/** Identifies a person inside the program. */
public record PersonId(long value) {

    public static PersonId of(String text) {
        return new PersonId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Stores it as a BIGINT. */
    public static class Handler extends LongIdHandler<PersonId> {
        public Handler() {
            super(PersonId::new, PersonId::value);
        }
    }
}
