package vn.hocvuso.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.roster.Birth;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.PersonTraits;
import vn.hocvuso.shared.SearchKey;

class LearnerMatcherTest {

    private static final VillageId HERE = new VillageId(1);
    private static final VillageId THERE = new VillageId(2);
    private static final Birth BORN = Birth.on(LocalDate.of(1990, 5, 1));

    @Test
    void theSameNationalIdIsTheSamePersonWhereTheNamesShareAWord() {
        assertThat(match(
                        learner("Nguyen Van An", Birth.UNKNOWN, "id1", null),
                        person(7, "Nguyễn Văn An", BORN, "id1", HERE)))
                .isEqualTo(new Verdict.Same(new PersonId(7), MatchedBy.NATIONAL_ID));
    }

    @Test
    void theSameNationalIdUnderAnotherNameIsForAHumanBeing() {
        assertThat(match(learner("Trần Thị Bình", BORN, "id1", HERE), person(7, "Nguyễn Văn An", BORN, "id1", HERE)))
                .isInstanceOf(Verdict.Doubtful.class);
    }

    @Test
    void nameBirthAndVillageAreEnoughWhereOnePersonFits() {
        assertThat(match(learner("A Thu", BORN, null, HERE), person(7, "A Thu", BORN, "id1", HERE)))
                .isEqualTo(new Verdict.Same(new PersonId(7), MatchedBy.NAME_BIRTH_VILLAGE));
    }

    @Test
    void twoDifferentNationalIdsStandAgainstNameBirthAndVillage() {
        assertThat(match(learner("A Thu", BORN, "id2", HERE), person(7, "A Thu", BORN, "id1", HERE)))
                .isInstanceOf(Verdict.Doubtful.class);
    }

    @Test
    void namesakesOfOneBirthAndVillageAreForAHumanBeing() {
        Verdict verdict = match(
                learner("A Thu", BORN, null, HERE),
                person(7, "A Thu", BORN, null, HERE),
                person(8, "A Thứ", BORN, null, HERE));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Doubtful.class, doubtful -> assertThat(doubtful.candidates())
                .extracting(Candidate::personId)
                .containsExactlyInAnyOrder(new PersonId(7), new PersonId(8)));
    }

    @Test
    void aYearAloneOrAnotherVillageIsForAHumanBeing() {
        assertThat(match(learner("A Thu", Birth.in(1990), null, HERE), person(7, "A Thu", BORN, null, HERE)))
                .isInstanceOf(Verdict.Doubtful.class);
        assertThat(match(learner("A Thu", BORN, null, THERE), person(7, "A Thu", BORN, null, HERE)))
                .isInstanceOf(Verdict.Doubtful.class);
    }

    @Test
    void anotherBirthIsAnotherPerson() {
        assertThat(match(
                        learner("A Thu", Birth.on(LocalDate.of(1991, 5, 1)), null, HERE),
                        person(7, "A Thu", BORN, null, HERE)))
                .isEqualTo(new Verdict.Nobody());
    }

    private static Verdict match(Learner learner, PersonTraits... people) {
        List<PersonTraits> all = List.of(people);
        List<PersonTraits> identified =
                all.stream().filter(person -> person.nationalIdKey() != null).toList();
        return LearnerMatcher.match(learner, new Candidates(identified, all));
    }

    private static Learner learner(
            String name, Birth birth, @Nullable String nationalIdKey, @Nullable VillageId village) {
        return new Learner("key", SearchKey.of(name), birth, nationalIdKey, village);
    }

    private static PersonTraits person(
            long id, String name, Birth birth, @Nullable String nationalIdKey, VillageId village) {
        return new PersonTraits(
                new PersonId(id), SearchKey.of(name), birth.date(), birth.year(), nationalIdKey, village);
    }
}
