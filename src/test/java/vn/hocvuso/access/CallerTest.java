package vn.hocvuso.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.access.AccessFixtures.MO_CAY;
import static vn.hocvuso.access.AccessFixtures.NGOK_TU;
import static vn.hocvuso.access.AccessFixtures.caller;

import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void aTeamWalksItsVillagesAndNoOther() {
        Caller leader = caller("to.truong", Role.TEAM_LEADER, ScopePart.village(NGOK_TU, "T01"));
        Caller member = caller("to.vien", Role.TEAM_MEMBER, ScopePart.commune(NGOK_TU));

        assertThat(leader.walks(NGOK_TU, "T01")).isTrue();
        assertThat(leader.walks(NGOK_TU, "T02")).isFalse();
        assertThat(leader.walks(MO_CAY, "T01")).isFalse();
        assertThat(member.walks(NGOK_TU, "T02")).isTrue();
        assertThat(member.walks(MO_CAY, "T02")).isFalse();
    }

    @Test
    void whoSeesPeopleOfAnOrganisationDoesNotWalkTheirVillages() {
        Caller clerk = caller("don.vi", Role.UNIT_CLERK, ScopePart.organisation(NGOK_TU, "DV01"));
        Caller leader = caller(
                "to.truong",
                Role.TEAM_LEADER,
                ScopePart.village(NGOK_TU, "T01"),
                ScopePart.organisation(NGOK_TU, "DV01"));

        assertThat(clerk.walks(NGOK_TU, "T01")).isFalse();
        assertThat(leader.walks(NGOK_TU, "T01")).isTrue();
        assertThat(leader.walks(NGOK_TU, "T02")).isFalse();
    }

    @Test
    void whoRunsACommuneOrOnlyReadsWalksNowhere() {
        assertThat(AccessFixtures.officerOf(NGOK_TU).walks(NGOK_TU, "T01")).isFalse();
        assertThat(caller("chu.tich", Role.LEADER_VIEW, ScopePart.commune(NGOK_TU))
                        .walks(NGOK_TU, "T01"))
                .isFalse();
    }
}
