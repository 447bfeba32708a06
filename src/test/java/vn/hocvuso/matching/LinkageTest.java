package vn.hocvuso.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.roster.Birth;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.samples.Dice;
import vn.hocvuso.samples.Names;
import vn.hocvuso.samples.Sex;

/** Who is matched by himself and who waits, in a commune of some thousand made-up people besides those of the test. */
class LinkageTest {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 21);
    private static final VillageId HERE = new VillageId(1);
    private static final VillageId THERE = new VillageId(2);
    private static final PersonId HE = new PersonId(1);
    private static final PersonId OTHER = new PersonId(2);
    private static final String ID = "051090007001";

    private static final List<Known> VILLAGERS = villagers();

    private final List<Known> people = new ArrayList<>();
    private final Map<String, Traits> learners = new LinkedHashMap<>();

    @Test
    void nameWithoutMarksBirthDateAndVillageAreEnough() {
        person(HE, "Hồ Văn Ánh", Birth.on(BORN), null, null, HERE);

        assertThat(told("HO VAN ANH", Birth.on(BORN), null, null, HERE)).isEqualTo(HE);
    }

    @Test
    void theSameNationalIdIsEnoughWhereTheNamesShareAWord() {
        person(HE, "Hồ Văn Ánh", Birth.on(BORN), ID, null, HERE);

        assertThat(told("Hồ Ánh", Birth.UNKNOWN, ID, null, null)).isEqualTo(HE);
        assertThat(asked("Lê Thị Mai", Birth.on(BORN), ID, null, HERE)).containsExactly(HE);
    }

    @Test
    void anotherNationalIdStandsAgainstAllElse() {
        person(HE, "Hồ Văn Ánh", Birth.on(BORN), ID, null, HERE);

        assertThat(asked("Hồ Văn Ánh", Birth.on(BORN), "062085001234", null, HERE))
                .containsExactly(HE);
    }

    @Test
    void aNationalIdWithOneWrongDigitDoesNotStandAgainstHim() {
        person(HE, "Hồ Văn Ánh", Birth.on(BORN), ID, null, HERE);

        assertThat(told("Hồ Văn Ánh", Birth.on(BORN), "051090007061", null, HERE))
                .isEqualTo(HE);
        assertThat(told("Hồ Văn Ánh", Birth.on(BORN), "051090070001", null, HERE))
                .isEqualTo(HE);
    }

    @Test
    void theDigitsThatAMaskShowsTellNamesakesApart() {
        person(HE, "Hồ Văn Ánh", Birth.in(1990), ID, null, HERE);
        person(OTHER, "Hồ Văn Ánh", Birth.in(1990), "051090112233", null, HERE);

        assertThat(asked("Hồ Văn Ánh", Birth.in(1990), "051******001", null, HERE))
                .startsWith(HE);
    }

    @Test
    void aNameAloneIsNeverEnough() {
        person(HE, "Quảng Đình Khuyến", Birth.on(BORN), null, "0912345678", HERE);

        assertThat(told("Quảng Đình Khuyến", Birth.UNKNOWN, null, "0912345678", HERE))
                .isNull();
    }

    @Test
    void namesakesOfOneYearOfBirthWait() {
        person(HE, "A Thu", Birth.on(BORN), null, null, HERE);
        person(OTHER, "A Thứ", Birth.on(LocalDate.of(1990, 11, 2)), null, null, HERE);

        assertThat(asked("A Thu", Birth.in(1990), null, null, HERE)).contains(HE, OTHER);
    }

    @Test
    void theWholeBirthDateTellsNamesakesOfOneYearApart() {
        person(HE, "A Thu", Birth.on(BORN), null, null, HERE);
        person(OTHER, "A Thu", Birth.on(LocalDate.of(1990, 11, 2)), null, null, HERE);

        assertThat(told("A Thu", Birth.on(BORN), null, null, HERE)).isEqualTo(HE);
    }

    @Test
    void twinsOfLikeNamesWaitUnlessTheirNationalIdTells() {
        person(HE, "Hồ Thị Hoa", Birth.on(BORN), ID, null, HERE);
        person(OTHER, "Hồ Thị Hòa", Birth.on(BORN), "051090007002", null, HERE);

        assertThat(asked("HO THI HOA", Birth.on(BORN), null, null, HERE)).containsExactlyInAnyOrder(HE, OTHER);
        assertThat(told("HO THI HOA", Birth.on(BORN), ID, null, HERE)).isEqualTo(HE);
    }

    @Test
    void fatherAndSonWithOneNameAndOnePhoneWait() {
        person(HE, "A Thu", Birth.in(1965), null, "0912345678", HERE);
        person(OTHER, "A Thu", Birth.in(1992), null, "0912345678", HERE);

        assertThat(told("A Thu", Birth.UNKNOWN, null, "0912345678", HERE)).isNull();
    }

    @Test
    void aPhoneTellsNobodyApartFromHisFamily() {
        person(HE, "Hồ Văn Ánh", Birth.in(1990), null, "0912345678", HERE);
        person(OTHER, "Hồ Văn Anh", Birth.in(1990), null, null, HERE);

        assertThat(asked("Ho Van Anh", Birth.in(1990), null, "0912345678", HERE))
                .contains(HE, OTHER);
    }

    @Test
    void theSameDayWithDayAndMonthSwappedIsTheSame() {
        person(HE, "Hồ Văn Ánh", Birth.on(LocalDate.of(1990, 5, 3)), null, null, HERE);

        assertThat(told("Hồ Văn Ánh", Birth.on(LocalDate.of(1990, 3, 5)), null, null, HERE))
                .isEqualTo(HE);
    }

    @Test
    void theFirstOfJanuarySaysLessWhereManyAreDownForIt() {
        for (int number = 0; number < 400; number++) {
            person(
                    new PersonId(5000 + number),
                    "Lê Thị Số",
                    Birth.on(LocalDate.of(1930 + number % 70, 1, 1)),
                    null,
                    null,
                    HERE);
        }
        person(HE, "Y Thu", Birth.on(LocalDate.of(1990, 1, 1)), null, null, HERE);
        person(OTHER, "Y Mai", Birth.on(LocalDate.of(1990, 7, 14)), null, null, HERE);

        assertThat(likelihood("Y Thu", Birth.on(LocalDate.of(1990, 1, 1))))
                .isLessThan(likelihood("Y Mai", Birth.on(LocalDate.of(1990, 7, 14))));
    }

    @Test
    void aRareNameSaysMoreThanACommonOne() {
        person(HE, "Quảng Đình Khuyến", Birth.in(1990), null, null, HERE);
        person(OTHER, "Nguyễn Văn Hùng", Birth.in(1990), null, null, HERE);

        assertThat(likelihood("Quảng Đình Khuyến", Birth.in(1990)))
                .isGreaterThan(likelihood("Nguyễn Văn Hùng", Birth.in(1990)));
    }

    @Test
    void whoeverIsNotOnTheRosterIsNobody() {
        person(HE, "Hồ Văn Ánh", Birth.on(BORN), null, null, HERE);

        assertThat(verdict("Trần Quốc Toản", Birth.on(LocalDate.of(2001, 2, 3)), null, null, HERE))
                .isEqualTo(new Verdict.Nobody());
    }

    @Test
    void twoLearnersWhoClaimOnePersonWait() {
        person(HE, "Hồ Văn Ánh", Birth.on(BORN), null, null, HERE);
        learner("first", "Hồ Văn Ánh", Birth.on(BORN), null, null, HERE);
        learner("second", "HO VAN ANH", Birth.on(BORN), null, null, HERE);

        assertThat(solve(Set.of()).values()).hasSize(2).allSatisfy(verdict -> assertThat(verdict)
                .isInstanceOfSatisfying(Verdict.Doubtful.class, doubtful -> assertThat(
                                doubtful.candidates().get(0).reasons())
                        .contains(Reason.CLAIMED_BY_ANOTHER)));
    }

    @Test
    void ofTwoLearnersTheOneWithTheNationalIdIsHe() {
        person(HE, "Hồ Văn Ánh", Birth.on(BORN), ID, null, HERE);
        learner("first", "Hồ Văn Ánh", Birth.on(BORN), null, null, HERE);
        learner("second", "Hồ Văn Ánh", Birth.on(BORN), ID, null, HERE);

        Map<String, Verdict> verdicts = solve(Set.of());

        assertThat(verdicts.get("second")).isInstanceOf(Verdict.Same.class);
        assertThat(verdicts.get("first")).isInstanceOf(Verdict.Doubtful.class);
    }

    @Test
    void whoeverIsSomebodyElseAlreadyIsNoLongerMatchedByItself() {
        person(HE, "Hồ Văn Ánh", Birth.on(BORN), null, null, HERE);
        learner("late", "Hồ Văn Ánh", Birth.on(BORN), null, null, HERE);

        assertThat(solve(Set.of(HE)).get("late")).isInstanceOf(Verdict.Doubtful.class);
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        person(HE, "A Thu", Birth.on(BORN), null, null, HERE);
        person(OTHER, "A Thư", Birth.in(1990), null, null, THERE);
        learner("first", "A Thu", Birth.in(1990), null, null, HERE);
        learner("second", "A Thư", Birth.on(BORN), null, null, null);
        Map<String, Verdict> one = solve(Set.of());
        Traits first = learners.remove("first");
        learners.put("first", first);

        assertThat(solve(Set.of())).isEqualTo(one);
    }

    @Test
    void anIncompleteRosterDecidesLess() {
        Known he = new Known(HE, traits("A Thu", Birth.in(1990), null, null, HERE));
        Traits row = traits("A Thu", Birth.in(1990), null, null, HERE);

        Verdict verdict = new Linkage(new CommunePeople(List.of(he)), Weights.usual())
                .solve(Map.of("one", row), Set.of())
                .verdicts()
                .get("one");

        assertThat(verdict).isInstanceOf(Verdict.Doubtful.class);
    }

    private void person(
            PersonId id,
            String name,
            Birth birth,
            @Nullable String nationalId,
            @Nullable String phone,
            @Nullable VillageId village) {
        people.add(new Known(id, traits(name, birth, nationalId, phone, village)));
    }

    private void learner(
            String key,
            String name,
            Birth birth,
            @Nullable String nationalId,
            @Nullable String phone,
            @Nullable VillageId village) {
        learners.put(key, traits(name, birth, nationalId, phone, village));
    }

    /** Who he surely is, if he is anybody. */
    private @Nullable PersonId told(
            String name,
            Birth birth,
            @Nullable String nationalId,
            @Nullable String phone,
            @Nullable VillageId village) {
        return verdict(name, birth, nationalId, phone, village) instanceof Verdict.Same same ? same.person() : null;
    }

    private List<PersonId> asked(
            String name,
            Birth birth,
            @Nullable String nationalId,
            @Nullable String phone,
            @Nullable VillageId village) {
        return verdict(name, birth, nationalId, phone, village) instanceof Verdict.Doubtful doubtful
                ? doubtful.candidates().stream().map(Candidate::personId).toList()
                : List.of();
    }

    private Verdict verdict(
            String name,
            Birth birth,
            @Nullable String nationalId,
            @Nullable String phone,
            @Nullable VillageId village) {
        learners.clear();
        learner("one", name, birth, nationalId, phone, village);
        return Objects.requireNonNull(solve(Set.of()).get("one"));
    }

    private double likelihood(String name, Birth birth) {
        Verdict verdict = verdict(name, birth, null, null, null);
        if (verdict instanceof Verdict.Same same) {
            return same.likelihood();
        }
        return verdict instanceof Verdict.Doubtful doubtful
                ? doubtful.candidates().get(0).score()
                : 0;
    }

    private Map<String, Verdict> solve(Set<PersonId> taken) {
        List<Known> all = new ArrayList<>(VILLAGERS);
        all.addAll(people);
        return new Linkage(new CommunePeople(all), Weights.usual())
                .solve(learners, taken)
                .verdicts();
    }

    private static Traits traits(
            String name,
            Birth birth,
            @Nullable String nationalId,
            @Nullable String phone,
            @Nullable VillageId village) {
        return new Traits(WrittenName.of(name), birth, null, nationalId, phone, village, null);
    }

    private static List<Known> villagers() {
        Dice dice = Dice.of("villagers");
        Names names = new Names();
        List<Known> villagers = new ArrayList<>();
        for (int number = 0; number < 3000; number++) {
            String family = names.familyName(dice);
            String name = names.lowlandName(dice, family, dice.chance(50) ? Sex.MALE : Sex.FEMALE);
            LocalDate born = dice.dayOf(dice.between(1940, 2007));
            String id = "051%d%02d%06d".formatted(0, born.getYear() % 100, dice.between(100_000, 999_999));
            villagers.add(new Known(
                    new PersonId(1000 + number),
                    traits(name, Birth.on(born), id, null, new VillageId(dice.between(1, 17)))));
        }
        return villagers;
    }
}
