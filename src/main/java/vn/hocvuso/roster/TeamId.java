package vn.hocvuso.roster;

import vn.hocvuso.shared.LongIdHandler;

/** Identifies a team inside the program. */
public record TeamId(long value) {

    public static TeamId of(String text) {
        return new TeamId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Stores it as a BIGINT. */
    public static class Handler extends LongIdHandler<TeamId> {
        public Handler() {
            super(TeamId::new, TeamId::value);
        }
    }
}
