package vn.hocvuso.access;

/** What somebody may do; where he may do it is his scope. */
public enum Role {
    /** The whole installation. */
    ADMIN,
    /** A commune: everything there. */
    OFFICER,
    /** A commune, read only: chairman, party. */
    LEADER_VIEW,
    /** His villages: people, visits, roster changes. */
    TEAM_LEADER,
    TEAM_MEMBER,
    /** An organisation's people. */
    UNIT_CLERK;

    /** Runs a commune: imports, places, campaigns, accounts. */
    public boolean administers() {
        return this == ADMIN || this == OFFICER;
    }

    /** Corrects people and reports visits. */
    public boolean correctsPeople() {
        return this != LEADER_VIEW;
    }
}
