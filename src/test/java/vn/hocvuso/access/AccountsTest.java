package vn.hocvuso.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.access.AccessFixtures.ADMIN;
import static vn.hocvuso.access.AccessFixtures.MO_CAY;
import static vn.hocvuso.access.AccessFixtures.NGOK_TU;
import static vn.hocvuso.access.AccessFixtures.draft;
import static vn.hocvuso.access.AccessFixtures.officerOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.shared.CodeTaken;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;

@ProgramTest
@Transactional
class AccountsTest {

    private static final ScopePart VILLAGE = ScopePart.village(NGOK_TU, "T01");

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void places() {
        AccessFixtures.addPlaces(sql);
    }

    @Test
    void puttingTheSameTwiceChangesAndRecordsNothing() {
        AccountDraft draft = draft("can.bo", Role.OFFICER, ScopePart.commune(NGOK_TU));
        Account first = accounts.put(ADMIN, draft);

        Account second = accounts.put(ADMIN, first.draft());

        assertThat(second).isEqualTo(first);
        assertThat(actionsOn("can.bo")).containsExactly("account.created");
    }

    @Test
    void anOfficerMakesTheAccountsOfHisTeams() {
        Account made = accounts.put(officerOf(NGOK_TU), draft("to.truong", Role.TEAM_LEADER, VILLAGE));

        assertThat(made.scope()).containsExactly(VILLAGE);
    }

    @Test
    void anOfficerMakesNoAdminAndNoOfficer() {
        AccountDraft admin = draft("moi", Role.ADMIN, ScopePart.EVERYTHING);
        AccountDraft officer = draft("moi", Role.OFFICER, ScopePart.commune(NGOK_TU));

        assertThatThrownBy(() -> accounts.put(officerOf(NGOK_TU), admin)).isInstanceOf(Caller.Forbidden.class);
        assertThatThrownBy(() -> accounts.put(officerOf(NGOK_TU), officer)).isInstanceOf(Caller.Forbidden.class);
    }

    @Test
    void anotherCommuneDoesNotExistForAnOfficer() {
        AccountDraft elsewhere = draft("moi", Role.TEAM_LEADER, ScopePart.village(MO_CAY, "T01"));

        assertThatThrownBy(() -> accounts.put(officerOf(NGOK_TU), elsewhere)).isInstanceOf(NotFound.class);
    }

    @Test
    void aNameTakenElsewhereIsRefusedWithoutShowingWhose() {
        accounts.put(ADMIN, draft("trung.ten", Role.TEAM_LEADER, ScopePart.village(MO_CAY, "T01")));

        assertThatThrownBy(() -> accounts.put(officerOf(NGOK_TU), draft("trung.ten", Role.TEAM_LEADER, VILLAGE)))
                .isInstanceOf(CodeTaken.class);
        assertThatThrownBy(() -> accounts.get(officerOf(NGOK_TU), "trung.ten")).isInstanceOf(NotFound.class);
    }

    @Test
    void aColleagueOfTheSameCommuneIsForbiddenGround() {
        accounts.put(ADMIN, draft("can.bo.khac", Role.OFFICER, ScopePart.commune(NGOK_TU)));

        assertThatThrownBy(() -> accounts.get(officerOf(NGOK_TU), "can.bo.khac"))
                .isInstanceOf(Caller.Forbidden.class);
    }

    @Test
    void nobodyChangesHisOwnRole() {
        Caller admin = stored(draft("sep", Role.ADMIN, ScopePart.EVERYTHING));

        assertThatThrownBy(() -> accounts.put(admin, draft("sep", Role.OFFICER, ScopePart.commune(NGOK_TU))))
                .isInstanceOf(OwnAccount.class);
        assertThatThrownBy(() ->
                        accounts.put(admin, accounts.get(admin, "sep").draft().withDisabled(true)))
                .isInstanceOf(OwnAccount.class);
    }

    @Test
    void aScopeNamesPlacesThatExist() {
        AccountDraft unknown = draft("to.vien", Role.TEAM_MEMBER, ScopePart.village(NGOK_TU, "T99"));

        assertThatThrownBy(() -> accounts.put(ADMIN, unknown))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults())
                        .singleElement()
                        .hasFieldOrPropertyWithValue("code", "VILLAGE_UNKNOWN"));
    }

    @Test
    void aDisabledAccountIsNobody() {
        stored(draft("to.vien", Role.TEAM_MEMBER, VILLAGE));

        accounts.put(ADMIN, accounts.get(ADMIN, "to.vien").draft().withDisabled(true));

        assertThat(callers.find("to.vien")).isEmpty();
        assertThat(credentials.fit("to.vien", AccessFixtures.PASSWORD)).isFalse();
        assertThat(actionsOn("to.vien")).containsExactly("account.created", "account.disabled");
    }

    @Test
    void anAccountMadeWithoutAPasswordCannotSignInUntilOneIsSet() {
        AccountDraft draft = new AccountDraft("to.vien", "Thử", Role.TEAM_MEMBER, List.of(VILLAGE), null, false);
        accounts.put(ADMIN, draft);
        assertThat(credentials.fit("to.vien", "")).isFalse();

        String first = accounts.resetPassword(ADMIN, "to.vien");

        assertThat(credentials.fit("to.vien", first)).isTrue();
    }

    @Test
    void aPasswordLongerThanTheHashReadsIsWrongAndNoFailure() {
        stored(draft("to.vien", Role.TEAM_MEMBER, VILLAGE));

        assertThat(credentials.fit("to.vien", "x".repeat(1000))).isFalse();
        assertThat(credentials.fit("khong.co.ai", "x".repeat(1000))).isFalse();
    }

    @Test
    void whoKnowsTheOldPasswordSetsANewOne() {
        Caller member = stored(draft("to.vien", Role.TEAM_MEMBER, VILLAGE));

        assertThatThrownBy(() -> accounts.changePassword(member, "sai-mat-khau", "mat-khau-moi-1"))
                .isInstanceOf(InvalidInput.class);
        accounts.changePassword(member, AccessFixtures.PASSWORD, "mat-khau-moi-1");

        assertThat(credentials.fit("to.vien", "mat-khau-moi-1")).isTrue();
    }

    private Caller stored(AccountDraft draft) {
        accounts.put(ADMIN, draft);
        return callers.find(draft.username()).orElseThrow();
    }

    private List<String> actionsOn(String username) {
        return sql.queryForList(
                "SELECT action FROM audit_event WHERE subject_kind = 'account' AND subject = ? ORDER BY id",
                String.class,
                username);
    }
}
