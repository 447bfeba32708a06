package vn.hocvuso.imports.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
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
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Learner;
import vn.hocvuso.matching.MadeDecision;
import vn.hocvuso.matching.Pattern;
import vn.hocvuso.matching.Reason;
import vn.hocvuso.matching.Review;
import vn.hocvuso.matching.Trait;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Birth;
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

    /**
     * A learner and whom he may be; {@code margin} says in words how far the first is from the next, {@code elsewhere} how many
     * more are alike who are not the caller's.
     */
    record View(
            long id,
            long importId,
            String fileName,
            int line,
            String name,
            List<Fact> facts,
            List<CandidateView> candidates,
            String margin,
            int elsewhere,
            @Nullable String villageCode) {}

    /** A person that the learner may be. */
    record CandidateView(String personCode, String fullName, List<Fact> facts, List<String> reasons) {}

    /** A fact under its label, a message key; {@code same} says whether file and roster agree, where that is known. */
    record Fact(
            String label, @Nullable String value, @Nullable Boolean same) {}

    /** The decision that was made last: it can be taken back. */
    record Last(
            long id,
            Decision.Kind verdict,
            @Nullable String name,
            @Nullable String personName,
            @Nullable String personCode) {

        static Last of(MadeDecision made) {
            Learner learner = made.decision().learner();
            return new Last(
                    made.decision().id(),
                    made.decision().verdict(),
                    learner == null ? null : learner.name(),
                    made.personName(),
                    made.personCode());
        }
    }

    /** Learners of one pattern beside their likeliest people; {@code reasons} in words. */
    record Group(String margin, List<String> reasons, List<Member> members) {}

    /** One of a group: what the file says of the learner, what the roster of the person. */
    record Member(long id, String name, List<Fact> facts, String personCode, String fullName, List<Fact> personFacts) {}

    Group group(Caller caller, List<Review> reviews) {
        Map<PersonId, Person> known = known(caller, reviews);
        Map<VillageId, String> villageNames = reviews.isEmpty()
                ? Map.of()
                : villages.of(reviews.get(0).communeCode()).stream().collect(toMap(Village::id, Village::name));
        List<Member> members = new ArrayList<>();
        for (Review review : reviews) {
            Person person = known.get(review.candidates().get(0).personId());
            Learner learner = review.learner();
            if (person != null && learner != null) {
                members.add(new Member(
                        review.id(),
                        learner.name(),
                        facts(learner.traits().birth(), learner.traits().village(), villageNames),
                        person.code(),
                        person.fullName(),
                        facts(person.birth(), person.villageId(), villageNames)));
            }
        }
        return new Group(
                reviews.get(0).pattern().margin().name(),
                reviews.get(0).pattern().reasons().stream().map(texts::of).toList(),
                members);
    }

    private static List<Fact> facts(Birth birth, @Nullable VillageId village, Map<VillageId, String> villageNames) {
        return List.of(
                new Fact("person.born", born(birth), null),
                new Fact("person.village", village == null ? null : villageNames.get(village), null));
    }

    private Map<PersonId, Person> known(Caller caller, List<Review> reviews) {
        List<PersonId> candidates = reviews.stream()
                .flatMap(review -> review.candidates().stream())
                .map(Candidate::personId)
                .distinct()
                .toList();
        return people.withIds(caller, candidates).stream().collect(toMap(Person::id, Function.identity()));
    }

    View view(Caller caller, Review review) {
        Import job = imports.find(review.importId()).orElseThrow();
        Cells cells = new Cells(rows.record(review.importId(), review.line()), job.layout());
        Map<PersonId, Person> known = known(caller, List.of(review));
        List<Candidate> his = review.candidates().stream()
                .filter(candidate -> known.containsKey(candidate.personId()))
                .toList();
        Map<String, String> villageNames =
                villages.of(review.communeCode()).stream().collect(toMap(Village::code, Village::name));
        int elsewhere = review.candidates().size() - his.size();
        return new View(
                review.id(),
                review.importId().value(),
                job.fileName(),
                review.line(),
                cells.name(),
                cells.facts(),
                his.stream()
                        .map(candidate -> candidate(
                                candidate,
                                Objects.requireNonNull(known.get(candidate.personId())),
                                cells,
                                villageNames))
                        .toList(),
                elsewhere > 0
                        ? Pattern.Margin.CLOSE.name()
                        : Pattern.Margin.of(his).name(),
                elsewhere,
                villageOf(review));
    }

    /** The village that the file names. */
    private @Nullable String villageOf(Review review) {
        Learner learner = review.learner();
        return learner == null
                ? null
                : villages.of(review.communeCode()).stream()
                        .filter(village -> village.id().equals(learner.traits().village()))
                        .map(Village::code)
                        .findFirst()
                        .orElse(null);
    }

    private CandidateView candidate(Candidate candidate, Person person, Cells cells, Map<String, String> villageNames) {
        String village = person.villageCode();
        String tail = person.nationalIdTail();
        List<Reason> reasons = candidate.reasons();
        return new CandidateView(
                person.code(),
                person.fullName(),
                List.of(
                        new Fact("person.born", born(person.birth()), sameBirth(reasons)),
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

    static @Nullable String born(Birth birth) {
        if (birth.date() != null) {
            return Days.WRITTEN.format(birth.date());
        }
        return birth.year() == null ? null : String.valueOf(birth.year());
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
                    said("person.nationalId.short", text(Field.NATIONAL_ID).map(Masks::all)),
                    said(
                            "review.says",
                            Optional.of(Stream.of(Field.STATUS, Field.COMPLETED_ON)
                                            .map(this::text)
                                            .flatMap(Optional::stream)
                                            .collect(Collectors.joining(" · ")))
                                    .filter(says -> !says.isEmpty())));
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
