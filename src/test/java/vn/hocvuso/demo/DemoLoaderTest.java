package vn.hocvuso.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccessFixtures;
import vn.hocvuso.access.Account;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Aliases;

@ProgramTest
@Transactional
class DemoLoaderTest {

    @Autowired
    DemoLoader loader;

    @Autowired
    Courses courses;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void places() {
        AccessFixtures.addPlaces(sql);
        List.of("TH07", "NT03").forEach(this::addVillage);
    }

    @Test
    void aDatabaseInUseIsLeftAloneAlsoWhereItHasTheSameCourse() {
        courses.put(machine(), "NEN-TANG", "Khóa học nền tảng", "portal", null, new Aliases(List.of()));

        assertThat(loader.mayLoad()).isFalse();
    }

    @Test
    void whatWasBegunGoesOn() {
        assertThat(loader.step()).isTrue();

        assertThat(loader.mayLoad()).isTrue();
    }

    @Test
    void anAccountThatExistsStaysAsItIs() {
        accounts.put(machine(), AccessFixtures.draft("canbo", Role.LEADER_VIEW, ScopePart.commune("23428")));
        Account before = accounts.get(machine(), "canbo");

        assertThat(loader.putAccounts(machine())).isTrue();
        assertThat(loader.putAccounts(machine())).isFalse();

        assertThat(accounts.get(machine(), "canbo")).isEqualTo(before);
        assertThat(accounts.get(machine(), "chutich").role()).isEqualTo(Role.LEADER_VIEW);
    }

    private Caller machine() {
        return callers.ofTheMachine();
    }

    private void addVillage(String code) {
        sql.update("""
                INSERT INTO village (commune_code, code, name, kind, aliases)
                SELECT code, ?, 'Thôn', 'THON', '' FROM commune WHERE code IN ('21421', '23428')
                """, code);
    }
}
