package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CampaignId;
import vn.hocvuso.campaign.CourseRule;
import vn.hocvuso.campaign.Deadlines;
import vn.hocvuso.campaign.Denominators;
import vn.hocvuso.campaign.Document;
import vn.hocvuso.campaign.Extension;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.ExtensionScope.Kind;
import vn.hocvuso.campaign.Targets;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;
import vn.hocvuso.roster.Team;
import vn.hocvuso.roster.TeamId;

class RowSubjectTest {

    @Test
    void aVillagesExtensionCoversATeamOnlyAsFarAsEachOfItsVillagesHasOne() {
        RowSubject team = RowSubject.of(
                new Team(new TeamId(1), "23428", "TO1", "Tổ 1", List.of("T1", "T2"), null, null, List.of()));

        assertThat(team.deadline(question(null, village("T1", 18)))).hasToString("2025-11-10");
        assertThat(team.deadline(question(null, village("T1", 18), village("T2", 15))))
                .hasToString("2025-11-15");
        assertThat(team.deadline(question(null, village("T1", 18), everybody(16), village("T2", 15))))
                .hasToString("2025-11-16");
    }

    @Test
    void aGroupsExtensionCoversTheWholeWhereOnlyThatGroupIsAskedFor() {
        RowSubject commune = RowSubject.whole("23428", "Xã Ngọk Tụ");
        Extension adults = extension(new ExtensionScope(Kind.GROUP, "ADULT"), 17);

        assertThat(commune.deadline(question(null, adults))).hasToString("2025-11-10");
        assertThat(commune.deadline(question(Group.ADULT, adults))).hasToString("2025-11-17");
        assertThat(commune.deadline(question(Group.PUBLIC_EMPLOYEE, adults))).hasToString("2025-11-10");
    }

    private static Question question(@Nullable Group group, Extension... ledger) {
        LocalDate start = LocalDate.of(2025, 10, 29);
        Campaign campaign = new Campaign(
                new CampaignId(1),
                "CD1",
                "23428",
                "Đợt cao điểm",
                List.of(),
                List.of(),
                CourseRule.ALL,
                GroupSet.of(List.of(Group.ADULT, Group.PUBLIC_EMPLOYEE)),
                18,
                start,
                start,
                new Deadlines(LocalDate.of(2025, 11, 10), Arrays.asList(ledger)),
                List.of(),
                new Targets(List.of()),
                false,
                Document.MISSING);
        return new Question(campaign, group, start, null, new Denominators(List.of()));
    }

    private static Extension everybody(int day) {
        return extension(ExtensionScope.EVERYBODY, day);
    }

    private static Extension village(String code, int day) {
        return extension(new ExtensionScope(Kind.VILLAGE, code), day);
    }

    private static Extension extension(ExtensionScope scope, int day) {
        return new Extension(
                day,
                null,
                scope,
                null,
                LocalDate.of(2025, 11, day),
                Document.MISSING,
                null,
                "lý do",
                Instant.EPOCH,
                "can.bo",
                null);
    }
}
