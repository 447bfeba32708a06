package vn.hocvuso.access;

import java.util.List;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.NotFound;

/** Who calls: an account with its role and scope, as they are at this request. */
public record Caller(long accountId, String username, String fullName, Role role, List<ScopePart> scope) {

    public Caller {
        scope = List.copyOf(scope);
    }

    /** Something of the commune lies in the scope. */
    public boolean sees(String commune) {
        return scope.stream().anyMatch(part -> part.touches(commune));
    }

    /** The whole commune lies in the scope. */
    public boolean seesWhole(String commune) {
        return scope.stream().anyMatch(part -> part.coversWhole(commune));
    }

    public void mustSee(String commune) {
        if (!sees(commune)) {
            throw new NotFound("commune");
        }
    }

    public void mustSeeWhole(String commune) {
        if (!seesWhole(commune)) {
            throw new NotFound("commune");
        }
    }

    /** Guards what only those do who run the commune: outside the scope it does not exist, inside the role decides. */
    public void mustAdminister(String commune) {
        mustSee(commune);
        if (!role.administers() || !seesWhole(commune)) {
            throw new Forbidden();
        }
    }

    /** Guards what belongs to the whole installation. */
    public void mustBeAdmin() {
        if (role != Role.ADMIN) {
            throw new Forbidden();
        }
    }

    /** Guards corrections of people; which people, the queries decide. */
    public void mustCorrectPeople() {
        if (!role.correctsPeople()) {
            throw new Forbidden();
        }
    }

    /** Thrown inside the scope, but outside the role. */
    public static class Forbidden extends DomainException {

        private static final long serialVersionUID = 1L;

        public Forbidden() {
            super(Kind.FORBIDDEN, "FORBIDDEN");
        }
    }
}
