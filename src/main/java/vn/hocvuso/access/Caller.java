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

    /** The village lies in the scope. */
    public boolean seesVillage(String commune, String village) {
        return scope.stream().anyMatch(part -> part.coversVillage(commune, village));
    }

    /** The organisation lies in the scope. */
    public boolean seesOrganisation(String commune, String organisation) {
        return scope.stream().anyMatch(part -> part.coversOrganisation(commune, organisation));
    }

    /** Goes from door to door in the village, so its page is where he comes from and goes back to. */
    public boolean walks(String commune, String village) {
        return role.isOfPlaces() && seesVillage(commune, village);
    }

    /** The communes that the scope touches; none for the whole installation. */
    public List<String> communes() {
        return List.copyOf(ScopePart.communes(scope));
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
        if (!administers(commune)) {
            throw new Forbidden();
        }
    }

    /** Runs the commune: may change what belongs to it. */
    public boolean administers(String commune) {
        return role.administers() && seesWhole(commune);
    }

    /** Takes lists of all its people away. */
    public boolean exports(String commune) {
        return !role.isOfPlaces() && seesWhole(commune);
    }

    /** Guards what those do who run a commune, whichever it is; what they reach, the scope decides. */
    public void mustAdminister() {
        if (!role.administers()) {
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

    boolean isNamed(String name) {
        return username.equals(name);
    }

    /** Guards the giving of a role. */
    void mustGive(Role other) {
        if (!role.gives(other)) {
            throw new Forbidden();
        }
    }

    /** Some commune of the account lies in the scope: it may be told that the account exists. */
    boolean reaches(Account account) {
        return role == Role.ADMIN || account.communes().stream().anyMatch(this::sees);
    }

    /** Guards an account: its role must be one that the caller gives, its communes must all be his. */
    void mustManage(Account account) {
        mustGive(account.role());
        if (!account.communes().stream().allMatch(this::seesWhole)) {
            throw new Forbidden();
        }
    }

    /** Guards the caller's own rights: others change them. */
    void mustNotShutHimselfOut(Account account, AccountDraft draft) {
        if (isNamed(account.username()) && (draft.disabled() || !account.hasRights(draft.role(), draft.scope()))) {
            throw new OwnAccount();
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
