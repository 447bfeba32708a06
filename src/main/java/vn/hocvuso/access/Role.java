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

    /** Calls people to help them: their phones, each look written down. */
    public boolean callsPeople() {
        return administers() || this == TEAM_LEADER || this == TEAM_MEMBER;
    }

    /** Says who doubtful learners are: he knows the people. */
    public boolean decidesOnLearners() {
        return administers() || this == TEAM_LEADER;
    }

    /** Works with single villages or organisations, even where his scope is the whole commune: he takes no lists away. */
    public boolean isOfPlaces() {
        return this == TEAM_LEADER || this == TEAM_MEMBER || this == UNIT_CLERK;
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
            case TEAM_LEADER, TEAM_MEMBER ->
                inCommunes(scope) && scope.stream().anyMatch(part -> part.isVillage() || part.isWholeCommune());
            case UNIT_CLERK ->
                inCommunes(scope) && scope.stream().anyMatch(part -> part.isOrganisation() || part.isWholeCommune());
        };
    }

    private static boolean inCommunes(List<ScopePart> scope) {
        return scope.stream().noneMatch(ScopePart.EVERYTHING::equals);
    }
}
