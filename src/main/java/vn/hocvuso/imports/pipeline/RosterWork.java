package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.Origin;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportRows;
import vn.hocvuso.imports.ImportScope;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.imports.format.Vocabulary.GroupWord;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.LookupKeys;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.PersonSaid;
import vn.hocvuso.roster.PersonTold;
import vn.hocvuso.roster.Resolution;
import vn.hocvuso.roster.Resolved;
import vn.hocvuso.roster.RosterResolver;

/** Files of people: the rosters of communes. */
@Component
class RosterWork implements KindWork {

    /** Rosters have codes of their own, "HK-012.3" or "Đ 15"; what no web address can hold is refused. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{0,49}");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SEVERAL = Pattern.compile("[;,]");

    private final People people;
    private final RosterResolver resolver;
    private final Villages villages;
    private final Organisations organisations;
    private final Communes communes;
    private final LookupKeys keys;
    private final Freshness freshness;
    private final SaidRows rows;
    private final FileStore files;
    private final ImportScope scope;

    RosterWork(
            People people,
            RosterResolver resolver,
            Villages villages,
            Organisations organisations,
            Communes communes,
            LookupKeys keys,
            Freshness freshness,
            SaidRows rows,
            FileStore files,
            ImportScope scope) {
        this.people = people;
        this.resolver = resolver;
        this.villages = villages;
        this.organisations = organisations;
        this.communes = communes;
        this.keys = keys;
        this.freshness = freshness;
        this.rows = rows;
        this.files = files;
        this.scope = scope;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.ROSTER);
    }

    @Override
    public Optional<String> missing(Layout layout, Import job) {
        boolean named = layout.has(Field.FULL_NAME) || layout.has(Field.FIRST_NAME);
        return named ? Optional.empty() : Optional.of("COLUMN_NAME_MISSING");
    }

    @Override
    public List<SaidRow> stage(Job job, int slice, List<FileRecord> records) {
        List<SaidRow> read = read(job, records);
        rows.rejectTwice(job, read, Field.PERSON_CODE);
        byCommune(read).forEach((commune, own) -> tellWhatIsKept(commune, own, resolved(commune, own)));
        rows.stage(job, slice, read);
        return read;
    }

    @Override
    public Map<Effect, Integer> apply(Job job, int slice, List<FileRecord> records) {
        List<SaidRow> accepted = rows.accepted(job, slice, read(job, records));
        Origin origin = Origin.file(job.id(), job.data().createdBy());
        List<ImportRows.Done> done = new ArrayList<>();
        byCommune(accepted).forEach((commune, own) -> done.addAll(tell(commune, origin, own)));
        accepted.stream().filter(row -> !row.usable()).forEach(row -> rows.rejectNow(job, row));
        return rows.did(job, done);
    }

    private List<ImportRows.Done> tell(String commune, Origin origin, List<SaidRow> own) {
        freshness.markChanged(commune); // and so locks it: a hand that corrects one of them waits
        List<Resolved> resolved = resolved(commune, own);
        List<PersonTold> told = people.tell(commune, origin, resolved);
        List<ImportRows.Done> done = new ArrayList<>();
        for (int index = 0; index < told.size(); index++) {
            PersonTold one = told.get(index);
            int line = Optional.ofNullable(resolved.get(index).said().line()).orElseThrow();
            done.add(new ImportRows.Done(line, one.effect(), one.personId().value()));
        }
        return done;
    }

    @Override
    public void withdraw(Job job, int slice) {
        files.lines(job.id(), slice).ifPresent(lines -> rows.communes(job, slice)
                .forEach(commune -> people.withdraw(commune, job.id(), lines)));
        rows.undid(job, slice);
    }

    /** In the order in which they are locked. */
    private static SortedMap<String, List<SaidRow>> byCommune(List<SaidRow> rows) {
        return rows.stream()
                .filter(SaidRow::usable)
                .collect(groupingBy(row -> Objects.requireNonNull(row.commune()), TreeMap::new, toList()));
    }

    /** Whom the rows of a commune speak of; one whose national id belongs to somebody else is rejected. */
    private List<Resolved> resolved(String commune, List<SaidRow> usable) {
        List<PersonSaid> said = usable.stream()
                .map(row -> new PersonSaid(row.line(), row.fields()))
                .toList();
        List<Resolved> all = resolver.resolve(commune, said);
        List<Resolved> free = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).resolution() instanceof Resolution.IdentityTaken taken) {
                usable.get(index).reject(ProblemCode.IDENTITY_TAKEN, Field.NATIONAL_ID, taken.byCode());
            } else {
                free.add(all.get(index));
            }
        }
        return free;
    }

    /** What a hand corrected is not overwritten: the row says where it knows otherwise. */
    private void tellWhatIsKept(String commune, List<SaidRow> own, List<Resolved> resolved) {
        Map<Integer, SaidRow> byLine = own.stream().collect(toMap(SaidRow::line, row -> row));
        Map<PersonId, Fields> corrected = people.corrections(commune, resolved);
        for (Resolved row : resolved) {
            if (row.resolution() instanceof Resolution.Known known) {
                Fields kept = corrected.getOrDefault(known.person().id(), Fields.NONE);
                SaidRow said = Objects.requireNonNull(byLine.get(row.said().line()));
                said.fields().against(kept).forEach(field -> said.keeps(column(field)));
            }
        }
    }

    private static Field column(String personField) {
        return switch (personField) {
            case PersonField.VILLAGE -> Field.VILLAGE;
            case PersonField.ORGANISATION -> Field.ORGANISATION;
            case PersonField.GROUPS -> Field.GROUP;
            default -> Field.named(personField).orElseThrow();
        };
    }

    private List<SaidRow> read(Job job, List<FileRecord> records) {
        Reader reader = new Reader(job);
        return records.stream().map(reader::row).toList();
    }

    /** Reads the rows of one slice. */
    private final class Reader {

        private final Job job;
        private final RowCommunes rowCommunes;
        private final Map<String, PlaceNames<Village>> villageNames = new HashMap<>();
        private final Map<String, PlaceNames<Organisation>> organisationNames = new HashMap<>();

        Reader(Job job) {
            this.job = job;
            this.rowCommunes = new RowCommunes(
                    communes,
                    job.data().communeCode(),
                    scope.communesOf(job.data()),
                    ProblemCode.OTHER_COMMUNE_ROSTER,
                    ProblemCode.UNKNOWN_COMMUNE_ROSTER);
        }

        SaidRow row(FileRecord record) {
            RowCells cells = new RowCells(record, job);
            if (cells.holdsNoData(Field.FULL_NAME, Field.FIRST_NAME, Field.NATIONAL_ID, Field.PERSON_CODE)) {
                return SaidRow.skipped(cells);
            }
            PersonCells person = PersonCells.read(cells, job, ProblemCode.BAD_DATE);
            String code = code(cells);
            String commune = rowCommunes.of(cells);
            Fields.Builder said = Fields.said().sayIfPresent(PersonField.ROSTER_CODE, code);
            sayPerson(person, said);
            if (commune != null) {
                sayPlaces(cells, commune, said);
            }
            sayStanding(cells, said);
            String identity = person.nationalId() == null ? null : keys.ofNationalId(person.nationalId());
            return new SaidRow(cells, false, commune, code, identity, said.build());
        }

        private static @Nullable String code(RowCells cells) {
            String code = cells.text(Field.PERSON_CODE);
            if (code.isEmpty()) {
                return null;
            }
            if (readsLikeAnIdentity(code)) {
                cells.problem(ProblemCode.CODE_IS_NATIONAL_ID, Field.PERSON_CODE);
            } else if (!CODE.matcher(code).matches()) {
                cells.problem(ProblemCode.CODE_FORM, Field.PERSON_CODE);
            }
            return code;
        }

        /** Codes are kept and shown as they are, identities never; ten digits are as likely a code of the commune. */
        private static boolean readsLikeAnIdentity(String code) {
            boolean full = DIGIT.matcher(code).results().count() > 10;
            return full && NationalId.read(code).id().isPresent();
        }

        private static void sayPerson(PersonCells person, Fields.Builder said) {
            said.say(PersonField.FULL_NAME, person.fullName())
                    .sayIfPresent(PersonField.BIRTH_DATE, person.birth().date())
                    .sayIfPresent(PersonField.BIRTH_YEAR, person.birth().year())
                    .sayIfPresent(PersonField.SEX, person.sex());
            if (person.nationalId() != null) {
                said.say(PersonField.NATIONAL_ID, person.nationalId().digits());
            }
            if (person.phone() != null) {
                said.say(PersonField.PHONE, person.phone().digits());
            }
        }

        private void sayPlaces(RowCells cells, String commune, Fields.Builder said) {
            if (cells.has(Field.VILLAGE)) {
                String old = cells.has(Field.OLD_COMMUNE) ? cells.text(Field.OLD_COMMUNE) : null;
                List<Village> found =
                        villageNames.computeIfAbsent(commune, villages::names).find(cells.text(Field.VILLAGE), old);
                if (found.size() == 1) {
                    said.say(PersonField.VILLAGE, found.get(0).code());
                } else {
                    cells.problem(
                            found.isEmpty() ? ProblemCode.UNKNOWN_VILLAGE : ProblemCode.AMBIGUOUS_VILLAGE,
                            Field.VILLAGE);
                }
            }
            if (cells.has(Field.ORGANISATION)) {
                List<Organisation> found = organisationNames
                        .computeIfAbsent(commune, organisations::names)
                        .find(cells.text(Field.ORGANISATION));
                if (found.size() == 1) {
                    said.say(PersonField.ORGANISATION, found.get(0).code());
                } else {
                    cells.problem(ProblemCode.UNKNOWN_ORGANISATION, Field.ORGANISATION);
                }
            }
        }

        private void sayStanding(RowCells cells, Fields.Builder said) {
            if (cells.has(Field.GROUP)) {
                said.sayList(PersonField.GROUPS, groups(cells));
            }
            cells.word(Field.RESIDENCE, Vocabulary.RESIDENCE, ProblemCode.UNKNOWN_RESIDENCE)
                    .ifPresent(residence -> said.say(PersonField.RESIDENCE, residence));
        }

        private static List<String> groups(RowCells cells) {
            Set<String> groups = new LinkedHashSet<>();
            for (String word : SEVERAL.split(cells.text(Field.GROUP), -1)) {
                Optional<GroupWord> meaning = Vocabulary.GROUP.meaning(word);
                if (meaning.isEmpty() && !word.isBlank()) {
                    cells.problem(ProblemCode.UNKNOWN_GROUP, Field.GROUP, word.strip());
                }
                meaning.filter(group -> group != GroupWord.NONE).ifPresent(group -> groups.add(group.name()));
            }
            return List.copyOf(groups);
        }
    }
}
