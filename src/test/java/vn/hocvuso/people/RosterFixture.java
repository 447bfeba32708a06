package vn.hocvuso.people;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.Origin;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.PlaceField;
import vn.hocvuso.place.PlaceSaid;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.PersonSaid;
import vn.hocvuso.roster.Resolution;
import vn.hocvuso.roster.Resolved;

/** A commune with two villages and an office, and made-up people in it. */
public final class RosterFixture {

    public static final String NGOK_TU = "23428";
    public static final String MO_CAY = "21421";
    public static final String VILLAGE = "T01";
    public static final String OTHER_VILLAGE = "T02";
    public static final String OFFICE = "DV01";
    public static final String COURSE = "KH-NEN-TANG";

    private static final Origin HAND = Origin.hand("can.bo");

    private final BeanFactory program;
    private final JdbcTemplate sql;

    public RosterFixture(BeanFactory program) {
        this.program = program;
        this.sql = program.getBean(JdbcTemplate.class);
    }

    public RosterFixture withPlaces(String commune) {
        program.getBean(Villages.class)
                .tell(commune, HAND, List.of(place(VILLAGE, "Thôn 1"), place(OTHER_VILLAGE, "Thôn 2")));
        program.getBean(Organisations.class).tell(commune, HAND, List.of(place(OFFICE, "Trạm Y tế")));
        return this;
    }

    /** A person of a village; the more is said of him in {@code fields}, the more is known. */
    public void person(String commune, String code, String name, Fields fields) {
        Fields said = Fields.said()
                .say(PersonField.ROSTER_CODE, code)
                .say(PersonField.FULL_NAME, name)
                .say(PersonField.VILLAGE, VILLAGE)
                .build()
                .with(fields);
        program.getBean(People.class)
                .tell(commune, HAND, List.of(new Resolved(new PersonSaid(null, said), new Resolution.Newcomer())));
    }

    public void person(String commune, String code, String name) {
        person(commune, code, name, Fields.NONE);
    }

    /** The one course, and a report of the portal that stands. */
    public RosterFixture withReport(String commune, long importId, String asOf) {
        sql.update("""
                INSERT INTO course (code, name, source, aliases) VALUES (?, 'Khóa học nền tảng', 'portal', '')
                    ON DUPLICATE KEY UPDATE name = name
                """, COURSE);
        sql.update(
                "INSERT INTO report (import_id, source, as_of, stands) VALUES (?, 'portal', ?, TRUE)", importId, asOf);
        sql.update("INSERT INTO report_commune (commune_code, import_id) VALUES (?, ?)", commune, importId);
        return this;
    }

    /** A line of a report about a person, which is also what stands of him. */
    public void reported(long importId, int line, String code, String status, String completedOn, int percent) {
        String day = completedOn.isEmpty() ? null : completedOn;
        sql.update("""
                INSERT INTO assertion (import_id, line, part, slice, outcome, commune_code, person_id, matched_by, learner_key,
                                       course_id, status, completed_on, progress_percent)
                SELECT ?, ?, 0, 0, 'MATCHED', p.commune_code, p.id, 'NATIONAL_ID', 'k', k.id, ?, ?, ?
                  FROM person p, course k
                 WHERE p.code = ? AND k.code = ?
                """, importId, line, status, day, percent, code, COURSE);
        sql.update("""
                INSERT INTO completion (commune_code, person_id, course_id, recognition, status, completed_on,
                                        progress_percent, import_id, line)
                SELECT p.commune_code, p.id, k.id, 'PORTAL', ?, ?, ?, ?, ?
                  FROM person p, course k
                 WHERE p.code = ? AND k.code = ?
                """, status, day, percent, importId, line, code, COURSE);
    }

    private static PlaceSaid place(String code, String name) {
        return new PlaceSaid(
                code, null, Fields.said().say(PlaceField.NAME, name).build());
    }
}
