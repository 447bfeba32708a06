package vn.hocvuso.access;

import java.util.List;

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

    /** Gives accounts of the other role to others: the ADMIN of every role, an OFFICER of those below his own. */
    public boolean gives(Role other) {
        return this == ADMIN || (this == OFFICER && !other.administers());
    }

    /** Whether a scope is of the kind that this role has. */
    boolean fits(List<ScopePart> scope) {
        return switch (this) {
            case ADMIN -> scope.equals(List.of(ScopePart.EVERYTHING));
            case OFFICER, LEADER_VIEW -> !scope.isEmpty() && scope.stream().allMatch(ScopePart::isWholeCommune);
            case TEAM_LEADER, TEAM_MEMBER -> inParts(scope) && scope.stream().anyMatch(ScopePart::isVillage);
            case UNIT_CLERK -> inParts(scope) && scope.stream().anyMatch(ScopePart::isOrganisation);
        };
    }

    private static boolean inParts(List<ScopePart> scope) {
        return scope.stream().allMatch(part -> part.isVillage() || part.isOrganisation());
    }
}
