package vn.hocvuso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

    private static final ScopePart COMMUNE = ScopePart.commune("23428");
    private static final ScopePart VILLAGE = ScopePart.village("23428", "T01");
    private static final ScopePart ORGANISATION = ScopePart.organisation("23428", "DV01");

    @Test
    void anAdminGivesEveryRole() {
        assertThat(Role.values()).allMatch(Role.ADMIN::gives);
    }

    @Test
    void anOfficerGivesTheRolesBelowHisOwn() {
        assertThat(Arrays.stream(Role.values()).filter(Role.OFFICER::gives))
                .containsExactly(Role.LEADER_VIEW, Role.TEAM_LEADER, Role.TEAM_MEMBER, Role.UNIT_CLERK);
    }

    @Test
    void nobodyElseGivesRoles() {
        assertThat(Role.values()).noneMatch(Role.TEAM_LEADER::gives);
    }

    @Test
    void anAdminSeesEverythingAndNothingLess() {
        assertThat(Role.ADMIN.fits(List.of(ScopePart.EVERYTHING))).isTrue();
        assertThat(Role.ADMIN.fits(List.of(COMMUNE))).isFalse();
    }

    @Test
    void anOfficerHasWholeCommunes() {
        assertThat(Role.OFFICER.fits(List.of(COMMUNE))).isTrue();
        assertThat(Role.OFFICER.fits(List.of(VILLAGE))).isFalse();
        assertThat(Role.OFFICER.fits(List.of(ScopePart.EVERYTHING))).isFalse();
        assertThat(Role.OFFICER.fits(List.of())).isFalse();
    }

    @Test
    void aTeamHasAVillageOrAWholeCommuneAndNeverEverything() {
        assertThat(Role.TEAM_MEMBER.fits(List.of(VILLAGE))).isTrue();
        assertThat(Role.TEAM_MEMBER.fits(List.of(COMMUNE))).isTrue();
        assertThat(Role.TEAM_MEMBER.fits(List.of(ScopePart.EVERYTHING))).isFalse();
        assertThat(Role.TEAM_MEMBER.fits(List.of())).isFalse();
        assertThat(Role.TEAM_MEMBER.fits(List.of(ORGANISATION))).isFalse();
    }

    @Test
    void aClerkHasAnOrganisationOrAWholeCommune() {
        assertThat(Role.UNIT_CLERK.fits(List.of(ORGANISATION))).isTrue();
        assertThat(Role.UNIT_CLERK.fits(List.of(COMMUNE))).isTrue();
        assertThat(Role.UNIT_CLERK.fits(List.of(VILLAGE))).isFalse();
    }
}
