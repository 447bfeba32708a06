package vn.hocvuso.imports.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.imports.FileLayout;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.Masks;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.RowReading;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.matching.Candidate;
import vn.hocvuso.matching.Reason;
import vn.hocvuso.matching.Review;
import vn.hocvuso.matching.Trait;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.Days;

/** Puts a learner as the file has him beside the people that he may be. */
@Component
class ReviewPage {

    private final Imports imports;
    private final RowReading rows;
    private final People people;
    private final Villages villages;
    private final ProblemTexts texts;

    ReviewPage(Imports imports, RowReading rows, People people, Villages villages, ProblemTexts texts) {
        this.imports = imports;
        this.rows = rows;
        this.people = people;
        this.villages = villages;
        this.texts = texts;
    }

    /** A learner and whom he may be; {@code margin} says in words how far the first is from the next. */
    record View(
            long id,
            long importId,
            String fileName,
            int line,
            String name,
            List<Fact> facts,
            List<CandidateView> candidates,
            String margin) {}

    /** A person that the learner may be. */
    record CandidateView(String personCode, String fullName, List<Fact> facts, List<String> reasons) {}

    /** A fact under its label, a message key; {@code same} says whether file and roster agree, where that is known. */
    record Fact(
            String label, @Nullable String value, @Nullable Boolean same) {}

    /** How sure the first candidate looks. */
    enum Margin {
        NONE,
        ONLY,
        CLEAR,
        CLOSE;

        private static final double CLEARLY = 0.15;

        static Margin of(List<Candidate> candidates) {
            if (candidates.size() < 2) {
                return candidates.isEmpty() ? NONE : ONLY;
            }
            return candidates.get(0).score() - candidates.get(1).score() >= CLEARLY ? CLEAR : CLOSE;
        }
    }

    View view(Review review) {
        Import job = imports.find(review.importId()).orElseThrow();
        Cells cells = new Cells(rows.record(review.importId(), review.line()), job.layout());
        Map<PersonId, Person> known =
                people
                        .withIds(
                                review.communeCode(),
                                review.candidates().stream()
                                        .map(Candidate::personId)
                                        .toList())
                        .stream()
                        .collect(toMap(Person::id, Function.identity()));
        Map<String, String> villageNames =
                villages.of(review.communeCode()).stream().collect(toMap(Village::code, Village::name));
        return new View(
                review.id(),
                review.importId().value(),
                job.fileName(),
                review.line(),
                cells.name(),
                cells.facts(),
                review.candidates().stream()
                        .filter(candidate -> known.containsKey(candidate.personId()))
                        .map(candidate -> candidate(
                                candidate,
                                Objects.requireNonNull(known.get(candidate.personId())),
                                cells,
                                villageNames))
                        .toList(),
                Margin.of(review.candidates()).name());
    }

    private CandidateView candidate(Candidate candidate, Person person, Cells cells, Map<String, String> villageNames) {
        String village = person.villageCode();
        String tail = person.nationalIdTail();
        List<Reason> reasons = candidate.reasons();
        return new CandidateView(
                person.code(),
                person.fullName(),
                List.of(
                        new Fact("person.born", born(person), sameBirth(reasons)),
                        new Fact("person.sex", sexWords(person), cells.sameSex(person)),
                        new Fact(
                                "person.village",
                                village == null ? null : villageNames.getOrDefault(village, village),
                                same(reasons, Reason.SAME_VILLAGE, Reason.OTHER_VILLAGE)),
                        new Fact(
                                "person.nationalId.short",
                                tail == null ? null : NationalId.masked(tail),
                                sameIdentity(reasons))),
                reasons.stream().map(texts::of).toList());
    }

    private static @Nullable String born(Person person) {
        if (person.birthDate() != null) {
            return Days.WRITTEN.format(person.birthDate());
        }
        return person.birthYear() == null ? null : String.valueOf(person.birthYear());
    }

    private @Nullable String sexWords(Person person) {
        return person.sex() == null ? null : texts.of(person.sex());
    }

    private static @Nullable Boolean sameBirth(List<Reason> reasons) {
        if (reasons.contains(Reason.SAME_BIRTH_DATE) || reasons.contains(Reason.SAME_BIRTH_YEAR)) {
            return Boolean.TRUE;
        }
        return reasons.contains(Reason.BIRTH_UNKNOWN) ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean sameIdentity(List<Reason> reasons) {
        boolean compared = reasons.stream().anyMatch(reason -> reason.trait() == Trait.NATIONAL_ID);
        return compared ? (Boolean) reasons.contains(Reason.SAME_NATIONAL_ID) : null;
    }

    private static @Nullable Boolean same(List<Reason> reasons, Reason same, Reason other) {
        return reasons.contains(same) ? Boolean.TRUE : reasons.contains(other) ? Boolean.FALSE : null;
    }

    /** The cells of the learner's row, where the file is still kept. */
    private record Cells(
            @Nullable FileRecord record, @Nullable FileLayout layout) {

        String name() {
            return text(Field.FULL_NAME).orElseGet(() -> Stream.of(Field.LAST_NAME, Field.MIDDLE_NAME, Field.FIRST_NAME)
                    .map(this::text)
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" ")));
        }

        List<Fact> facts() {
            return List.of(
                    said("person.born", text(Field.BIRTH_DATE).or(() -> text(Field.BIRTH_YEAR))),
                    said("person.sex", text(Field.SEX)),
                    said("person.village", text(Field.VILLAGE)),
                    said("person.nationalId.short", text(Field.NATIONAL_ID).map(Masks::all)));
        }

        private static Fact said(String label, Optional<String> value) {
            return new Fact(label, value.orElse(null), null);
        }

        @Nullable
        Boolean sameSex(Person person) {
            return person.sex() == null
                    ? null
                    : text(Field.SEX)
                            .flatMap(Vocabulary.SEX::meaning)
                            .map(said -> said == person.sex())
                            .orElse(null);
        }

        private Optional<String> text(Field field) {
            if (record == null || layout == null) {
                return Optional.empty();
            }
            return Optional.ofNullable(layout.layout().positions().get(field))
                    .map(record::cell)
                    .filter(cell -> !cell.isBlank());
        }
    }
}
