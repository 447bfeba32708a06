package vn.hocvuso.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.access.AccessFixtures.MO_CAY;
import static vn.hocvuso.access.AccessFixtures.NGOK_TU;
import static vn.hocvuso.access.AccessFixtures.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.hocvuso.MapperTest;

@MapperTest
class AccountMapperTest {

    private static final ScopePart HERE = ScopePart.commune(NGOK_TU);
    private static final ScopePart THERE = ScopePart.commune(MO_CAY);

    @Autowired
    AccountMapper mapper;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void places() {
        AccessFixtures.addPlaces(sql);
    }

    @Test
    void anAccountComesBackWithItsScope() {
        Account account = stored(draft("to.truong", Role.TEAM_LEADER, village("T01"), village("T02")));

        assertThat(account.role()).isEqualTo(Role.TEAM_LEADER);
        assertThat(account.scope()).containsExactly(village("T01"), village("T02"));
    }

    @Test
    void anAccountThatLostItsScopeIsNotFound() {
        stored(draft("can.bo", Role.OFFICER, HERE));

        sql.update("DELETE FROM account_scope");

        assertThat(mapper.find("can.bo")).isEmpty();
    }

    @Test
    void anOfficerManagesThoseBelowHimThatLieWhollyInHisCommunes() {
        Account officer = stored(draft("can.bo", Role.OFFICER, HERE));
        stored(draft("a.to.vien", Role.TEAM_MEMBER, village("T01")));
        stored(draft("b.dau.moi", Role.UNIT_CLERK, ScopePart.organisation(NGOK_TU, "DV01")));
        stored(draft("can.bo.khac", Role.OFFICER, HERE));
        stored(draft("hai.xa", Role.LEADER_VIEW, HERE, THERE));
        stored(draft("xa.khac", Role.LEADER_VIEW, THERE));
        stored(draft("quan.tri", Role.ADMIN, ScopePart.EVERYTHING));

        assertThat(managed(officer.caller(), null)).containsExactly("a.to.vien", "b.dau.moi");
        assertThat(mapper.countManaged(officer.caller(), null)).isEqualTo(2);
    }

    @Test
    void anAdminManagesAllOfACommune() {
        stored(draft("can.bo", Role.OFFICER, HERE));
        stored(draft("hai.xa", Role.LEADER_VIEW, HERE, THERE));
        stored(draft("xa.khac", Role.LEADER_VIEW, THERE));

        assertThat(managed(AccessFixtures.ADMIN, NGOK_TU)).containsExactly("can.bo", "hai.xa");
    }

    @Test
    void aPageIsCutByAccountsNotByTheirScopes() {
        stored(draft("a.hai.xa", Role.LEADER_VIEW, HERE, THERE));
        stored(draft("b.mot.xa", Role.LEADER_VIEW, HERE));

        assertThat(AccountLine.accounts(mapper.managed(AccessFixtures.ADMIN, null, 2, 0)))
                .hasSize(2);
    }

    private static ScopePart village(String code) {
        return ScopePart.village(NGOK_TU, code);
    }

    private Account stored(AccountDraft draft) {
        mapper.insert(draft, "{noop}x", Instant.EPOCH);
        draft.scope().forEach(part -> mapper.insertScope(draft.username(), part));
        return AccountLine.accounts(mapper.find(draft.username())).get(0);
    }

    private List<String> managed(Caller caller, @Nullable String commune) {
        return AccountLine.accounts(mapper.managed(caller, commune, 50, 0)).stream()
                .map(Account::username)
                .toList();
    }
}
