package vn.hocvuso.imports.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.CourseId;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Match;
import vn.hocvuso.matching.Learner;
import vn.hocvuso.matching.Traits;
import vn.hocvuso.matching.WrittenName;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.OrganisationId;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.LookupKeys;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.Phone;
import vn.hocvuso.shared.SearchKey;
import vn.hocvuso.vault.Vault;

/** Reads the rows of a file of completions: who, which course, what, and for which commune; not yet to whom they match. */
@Component
class LearnerReader {

    private final Communes communes;
    private final Villages villages;
    private final Organisations organisations;
    private final Courses courses;
    private final Campaigns campaigns;
    private final LookupKeys keys;
    private final Vault vault;

    LearnerReader(
            Communes communes,
            Villages villages,
            Organisations organisations,
            Courses courses,
            Campaigns campaigns,
            LookupKeys keys,
            Vault vault) {
        this.communes = communes;
        this.villages = villages;
        this.organisations = organisations;
        this.courses = courses;
        this.campaigns = campaigns;
        this.keys = keys;
        this.vault = vault;
    }

    List<LearnerRow> read(Job job, List<FileRecord> records, Set<String> allowedCommunes) {
        Slice slice = new Slice(job, courses.all(), allowedCommunes);
        return records.stream().map(slice::row).toList();
    }

    /** The first day of the campaigns of a commune, by course. */
    private Map<CourseId, LocalDate> begins(String commune) {
        Map<CourseId, LocalDate> begins = new HashMap<>();
        for (Campaign campaign : campaigns.of(commune)) {
            campaign.courseIds().forEach(course -> begins.merge(course, campaign.startsOn(), LearnerReader::earlier));
        }
        return begins;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Reads one slice; what several rows ask for is looked up once. */
    private final class Slice {

        private final Job job;
        private final List<Course> known;
        private final RowCommunes rowCommunes;
        private final Map<String, Map<CourseId, LocalDate>> begins = new HashMap<>();
        private final Map<String, PlaceNames<Village>> names = new HashMap<>();
        private final Map<String, PlaceNames<Organisation>> organisationNames = new HashMap<>();
        private final Map<String, Optional<Course>> courses = new HashMap<>();

        Slice(Job job, List<Course> known, Set<String> allowed) {
            this.job = job;
            this.known = known;
            this.rowCommunes = new RowCommunes(
                    communes,
                    job.data().communeCode(),
                    allowed,
                    ProblemCode.OTHER_COMMUNE,
                    ProblemCode.UNKNOWN_COMMUNE);
        }

        LearnerRow row(FileRecord record) {
            RowCells cells = new RowCells(record, job);
            if (cells.holdsNoData(
                    Field.FULL_NAME,
                    Field.FIRST_NAME,
                    Field.NATIONAL_ID,
                    Field.LEARNER_ID,
                    Field.USERNAME,
                    Field.EMAIL)) {
                return LearnerRow.skipped(cells);
            }
            PersonCells person = PersonCells.read(cells, job, ProblemCode.BIRTH_UNREADABLE);
            CompletionRow completion = CompletionRow.read(cells, job);
            Course course = course(cells);
            String commune = rowCommunes.of(cells);
            compare(cells, commune, course, completion);
            if (cells.rejected()) {
                return new LearnerRow(cells, person, completion, null, null, Match.without(Outcome.REJECTED, commune));
            }
            Learner learner = learner(cells, person, commune);
            return new LearnerRow(
                    cells,
                    person,
                    completion,
                    course == null ? null : course.id(),
                    learner,
                    Match.without(Outcome.UNMATCHED, commune));
        }

        private @Nullable Course course(RowCells cells) {
            String given = job.data().courseCode();
            if (cells.has(Field.COURSE)) {
                Optional<Course> course =
                        courses.computeIfAbsent(cells.text(Field.COURSE), text -> Courses.named(known, text));
                if (course.isEmpty()) {
                    cells.problem(ProblemCode.UNKNOWN_COURSE, Field.COURSE);
                }
                return course.orElse(null);
            }
            if (given == null && known.size() == 1) {
                return known.get(0);
            }
            Optional<Course> course =
                    known.stream().filter(one -> one.code().equals(given)).findFirst();
            if (course.isEmpty()) {
                cells.problem(ProblemCode.UNKNOWN_COURSE, Field.COURSE, given);
            }
            return course.orElse(null);
        }

        /** Kept and counted all the same: who finished early has finished. */
        private void compare(
                RowCells cells, @Nullable String commune, @Nullable Course course, CompletionRow completion) {
            LocalDate day = completion.completedOn();
            if (day == null || commune == null || course == null) {
                return;
            }
            LocalDate begin =
                    begins.computeIfAbsent(commune, LearnerReader.this::begins).get(course.id());
            if (begin != null && day.isBefore(begin)) {
                cells.problem(ProblemCode.COMPLETED_BEFORE_CAMPAIGN, Field.COMPLETED_ON);
            }
        }

        private Learner learner(RowCells cells, PersonCells person, @Nullable String commune) {
            String nameKey = SearchKey.of(person.fullName());
            NationalId id = person.nationalId();
            Phone phone = person.phone();
            Traits traits = new Traits(
                    WrittenName.of(person.fullName()),
                    person.birth(),
                    person.sex(),
                    id == null ? mask(cells) : id.digits(),
                    phone == null ? null : phone.digits(),
                    commune == null ? null : village(cells, commune),
                    commune == null ? null : organisation(cells, commune));
            String account = account(cells);
            return new Learner(
                    fingerprint(cells, person, nameKey, account),
                    account.isEmpty()
                            ? null
                            : vault.lookupKey("account", job.data().source() + "|" + account),
                    person.fullName(),
                    nameKey,
                    id == null ? null : keys.ofNationalId(id),
                    traits);
        }

        private static @Nullable String mask(RowCells cells) {
            return NationalId.read(cells.text(Field.NATIONAL_ID)) instanceof NationalId.Reading.Hidden hidden
                    ? hidden.mask()
                    : null;
        }

        private @Nullable OrganisationId organisation(RowCells cells, String commune) {
            if (!cells.has(Field.ORGANISATION)) {
                return null;
            }
            List<Organisation> found = organisationNames
                    .computeIfAbsent(commune, organisations::names)
                    .find(cells.text(Field.ORGANISATION));
            return found.size() == 1 ? found.get(0).id() : null;
        }

        private @Nullable VillageId village(RowCells cells, String commune) {
            if (!cells.has(Field.VILLAGE)) {
                return null;
            }
            String oldCommune = cells.has(Field.OLD_COMMUNE) ? cells.text(Field.OLD_COMMUNE) : null;
            List<Village> found = names.computeIfAbsent(commune, villages::names)
                    .find(cells.text(Field.VILLAGE), oldCommune == null ? cells.text(Field.COMMUNE) : oldCommune);
            if (found.size() != 1) {
                cells.problem(ProblemCode.VILLAGE_UNKNOWN_HERE, Field.VILLAGE);
                return null;
            }
            return found.get(0).id();
        }

        private static String account(RowCells cells) {
            return List.of(Field.LEARNER_ID, Field.USERNAME, Field.EMAIL).stream()
                    .map(cells::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** What identifies a learner at his portal: its own id where there is one, else what it knows of him. */
        private String fingerprint(RowCells cells, PersonCells person, String nameKey, String account) {
            String rest = account.isEmpty()
                    ? person.identity().stream()
                            .collect(Collectors.joining("|", SearchKey.of(cells.text(Field.VILLAGE)) + "|", ""))
                    : account;
            return vault.lookupKey("learner", job.data().source() + "|" + nameKey + "|" + rest);
        }
    }
}
