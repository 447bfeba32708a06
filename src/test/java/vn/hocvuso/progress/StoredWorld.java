package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.hocvuso.progress.World.Citizen;
import vn.hocvuso.progress.World.Course;
import vn.hocvuso.progress.World.Place;
import vn.hocvuso.progress.World.Stay;
import vn.hocvuso.roster.GroupSet;

/** Writes a made-up commune straight into the tables. */
final class StoredWorld {

    private final JdbcTemplate sql;
    private final World world;

    private StoredWorld(JdbcTemplate sql, World world) {
        this.sql = sql;
        this.world = world;
    }

    static void write(JdbcTemplate sql, World world) {
        StoredWorld stored = new StoredWorld(sql, world);
        stored.places();
        stored.campaign();
        world.people().forEach(stored::person);
        stored.report();
        sql.update(
                "INSERT INTO commune_freshness (commune_code, changed, counted, held) VALUES (?, 1, 0, 0)"
                        + " ON DUPLICATE KEY UPDATE changed = changed + 1",
                world.commune());
    }

    private void places() {
        for (Place village : world.villages()) {
            sql.update(
                    "INSERT INTO village (commune_code, code, name, kind, valid_from, retired_on, aliases)"
                            + " VALUES (?, ?, ?, 'THON', ?, ?, '')",
                    world.commune(),
                    village.code(),
                    "Thôn " + village.code(),
                    village.from(),
                    village.retiredOn());
        }
        for (Place village : world.villages()) {
            village.predecessors()
                    .forEach(before -> sql.update(
                            "INSERT INTO village_predecessor VALUES (?, ?)", village(village.code()), village(before)));
        }
        world.organisations()
                .forEach(code -> sql.update(
                        "INSERT INTO organisation (commune_code, code, name, kind, aliases) VALUES (?, ?, ?, 'AGENCY', '')",
                        world.commune(),
                        code,
                        "Cơ quan " + code));
        world.teams().forEach(team -> {
            sql.update(
                    "INSERT INTO team (commune_code, code, name) VALUES (?, ?, ?)",
                    world.commune(),
                    team.code(),
                    team.code());
            team.villages()
                    .forEach(code -> sql.update(
                            "INSERT INTO team_village VALUES (?, ?)", id("team", team.code()), village(code)));
        });
    }

    private void campaign() {
        World.Rules rules = world.rules();
        sql.update(
                "INSERT INTO campaign (code, commune_code, name, course_rule, group_set, adult_age, age_on, starts_on,"
                        + " deadline, recognise_national) VALUES (?, ?, 'Đợt', ?, ?, ?, ?, ?, ?, ?)",
                world.campaign(),
                world.commune(),
                rules.all() ? "ALL" : "ANY",
                GroupSet.of(rules.groups()).bits(),
                rules.adultAge(),
                rules.ageOn(),
                rules.startsOn(),
                rules.deadline(),
                rules.national());
        for (int course = 0; course <= World.COURSES; course++) {
            sql.update(
                    "INSERT IGNORE INTO course (code, name, source, aliases) VALUES (?, 'K', 'portal', '')",
                    "K" + course);
        }
        for (int course = 0; course < World.COURSES; course++) {
            sql.update("INSERT INTO campaign_course VALUES (?, ?)", campaignId(), course(course));
        }
        world.goals()
                .forEach(goal -> sql.update(
                        "INSERT INTO target (campaign_id, target_group, village_code, organisation_code, percent,"
                                + " head_count, due_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        campaignId(),
                        goal.group().name(),
                        goal.village(),
                        goal.organisation(),
                        goal.percent(),
                        goal.heads(),
                        goal.by()));
        world.ledger().forEach(this::extension);
        world.declared()
                .forEach(one -> sql.update(
                        "INSERT INTO denominator (commune_code, target_group, village_code, organisation_code, as_of, people,"
                                + " source, declared_at, declared_by) VALUES (?, ?, ?, ?, ?, ?, 'công an xã', '2025-11-01', 'can.bo')",
                        world.commune(),
                        one.group().name(),
                        one.village(),
                        one.organisation(),
                        one.asOf(),
                        one.count()));
    }

    private void extension(World.More more) {
        sql.update(
                "INSERT INTO extension (campaign_id, scope_kind, scope_code, until, reason, granted_at, granted_by)"
                        + " VALUES (?, ?, ?, ?, 'lý do', '2025-11-01', 'can.bo')",
                campaignId(),
                more.kind().name(),
                more.code(),
                more.until());
        if (more.revoked()) {
            sql.update("INSERT INTO extension_revocation (extension_id, reason, revoked_at, revoked_by)"
                    + " SELECT MAX(id), 'nhầm', '2025-11-02', 'can.bo' FROM extension");
        }
    }

    private void person(Citizen person) {
        sql.update(
                "INSERT INTO person (commune_code, code, full_name, name_key, birth_date, birth_year, village_id,"
                        + " organisation_id, group_set, residence, version) VALUES (?, ?, 'Thử', 'thu', ?, ?, ?, ?, ?, ?, 1)",
                world.commune(),
                person.code(),
                person.birthDate(),
                person.birthYear(),
                village(person.village()),
                person.organisation() == null ? null : id("organisation", person.organisation()),
                GroupSet.of(person.marks()).bits(),
                person.residence().name());
        Long id = id("person", person.code());
        List<Stay> stays = person.stays();
        for (int at = 0; at < stays.size(); at++) {
            sql.update(
                    "INSERT INTO person_village (person_id, since, until, commune_code, village_id) VALUES (?, ?, ?, ?, ?)",
                    id,
                    stays.get(at).since(),
                    at + 1 < stays.size() ? stays.get(at + 1).since().minusDays(1) : Span.END,
                    world.commune(),
                    village(stays.get(at).village()));
        }
        person.courses().forEach(course -> completion(id, course));
        if (person.exempt() != null) {
            sql.update(
                    "INSERT INTO exemption (campaign_id, person_id, commune_code, reason, exempt_from, exempt_to, set_at, set_by)"
                            + " VALUES (?, ?, ?, 'FRAIL', ?, ?, '2025-11-01', 'can.bo')",
                    campaignId(),
                    id,
                    world.commune(),
                    person.exempt().from(),
                    person.exempt().to());
        }
        for (int at = 0; at < person.visits().size(); at++) {
            sql.update(
                    "INSERT INTO visit (commune_code, person_id, visited_at, kind, result, client_id, recorded_at, recorded_by)"
                            + " VALUES (?, ?, ?, 'HOME', ?, ?, '2025-11-01', 'to.truong')",
                    world.commune(),
                    id,
                    World.november(1 + at),
                    person.visits().get(at).name(),
                    person.code() + "-" + at);
        }
    }

    private void completion(@Nullable Long person, Course course) {
        sql.update(
                "INSERT INTO completion (commune_code, person_id, course_id, recognition, status, completed_on,"
                        + " completed_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
                world.commune(),
                person,
                course(course.course()),
                course.national() ? "NATIONAL" : "PORTAL",
                course.completed() ? "COMPLETED" : "IN_PROGRESS",
                course.on(),
                course.by());
    }

    private void report() {
        report(world.dataAsOf() != null, world.dataAsOf() == null ? World.november(30) : world.dataAsOf());
        report(false, World.november(29));
    }

    private void report(boolean stands, LocalDate asOf) {
        Long id = sql.queryForObject("SELECT COALESCE(MAX(import_id), 0) + 1 FROM report", Long.class);
        sql.update(
                "INSERT INTO report (import_id, source, as_of, stands) VALUES (?, 'portal', ?, ?)", id, asOf, stands);
        sql.update("INSERT INTO report_commune (commune_code, import_id) VALUES (?, ?)", world.commune(), id);
    }

    private @Nullable Long village(@Nullable String code) {
        return code == null ? null : id("village", code);
    }

    private @Nullable Long id(String table, String code) {
        return sql.queryForObject(
                "SELECT id FROM " + table + " WHERE commune_code = ? AND code = ?", Long.class, world.commune(), code);
    }

    private @Nullable Long campaignId() {
        return id("campaign", world.campaign());
    }

    private @Nullable Long course(int number) {
        return sql.queryForObject("SELECT id FROM course WHERE code = ?", Long.class, "K" + number);
    }
}
