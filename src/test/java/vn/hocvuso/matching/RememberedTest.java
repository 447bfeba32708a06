package vn.hocvuso.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.roster.Birth;
import vn.hocvuso.roster.PersonId;

/** Which learners of a later file a decision means, whose learner shows himself otherwise by then. */
class RememberedTest {

    private static final Birth BORN = Birth.in(1990);
    private static final VillageId HERE = new VillageId(1);
    private static final VillageId THERE = new VillageId(2);

    private final List<Decision> decisions = new ArrayList<>();
    private final List<Learner> learners = new ArrayList<>();

    @Test
    void theAccountAndALikeNameAreEnough() {
        decided("Nguyễn Thị Hoà", "HV1", BORN, HERE);

        assertThat(meant("Nguyen Thi Hao", "HV1", Birth.UNKNOWN, THERE)).isTrue();
    }

    @Test
    void anAccountThatAFamilySharesDoesNotMakeTheSonHisFather() {
        decided("A Thu", "0912345678", Birth.in(1960), HERE);

        assertThat(meant("A Thu", "0912345678", BORN, HERE)).isFalse();
        assertThat(meant("Y Bông", "0912345678", Birth.UNKNOWN, HERE)).isFalse();
    }

    @Test
    void anotherAccountIsAnotherLearner() {
        decided("A Thu", "HV1", BORN, HERE);

        assertThat(meant("A Thu", "HV2", BORN, HERE)).isFalse();
    }

    @Test
    void withoutAccountsNameAndYearAreEnoughIfNothingContradicts() {
        decided("Nguyễn Thị Hòa", null, BORN, HERE);

        assertThat(meant("NGUYEN THI HOA", null, BORN, null)).isTrue();
        assertThat(meant("Nguyễn Thị Hòa", null, BORN, THERE)).isFalse();
        assertThat(meant("Nguyễn Thị Hòa", null, Birth.in(1991), HERE)).isFalse();
        assertThat(meant("Nguyễn Thị Hòa", null, Birth.UNKNOWN, HERE)).isFalse();
    }

    @Test
    void whereTwoLearnersOrTwoDecisionsFitNobodyIsMeant() {
        decided("A Thu", null, BORN, null);
        learners.add(learner("A Thu", null, BORN, THERE));
        assertThat(meant("A Thu", null, BORN, HERE)).isFalse();

        learners.clear();
        decided("A Thu", null, BORN, HERE);
        assertThat(meant("A Thu", null, BORN, null)).isFalse();
    }

    @Test
    void severalDecisionsThatSayTheSameAreOne() {
        decided("Nguyễn Hữu Linh", "HV1", BORN, HERE);
        Decision first = decisions.get(0);
        decisions.add(new Decision(2, "key", first.verdict(), first.personId(), null, null, first.learner()));

        assertThat(meant("Linh Nguyễn Hữu", "HV1", Birth.UNKNOWN, null)).isTrue();
    }

    @Test
    void oneAccountInTwoSpellingsIsOneLearner() {
        decided("Nguyễn Hữu Linh", "HV1", BORN, HERE);
        learners.add(learner("Linh Nguyễn Hữu", "HV1", BORN, HERE));

        assertThat(meant("Nguyễn Hữu Linhh", "HV1", BORN, HERE)).isTrue();
    }

    private void decided(String name, @Nullable String account, Birth birth, @Nullable VillageId village) {
        Learner learner = learner(name, account, birth, village);
        decisions.add(new Decision(
                decisions.size() + 1,
                learner.key(),
                Decision.Kind.SAME,
                new PersonId(decisions.size() + 1),
                null,
                null,
                learner));
    }

    private boolean meant(String name, @Nullable String account, Birth birth, @Nullable VillageId village) {
        List<Learner> all = new ArrayList<>(learners);
        Learner asked = learner(name, account, birth, village);
        all.add(asked);
        return new Remembered(decisions)
                .among(all).stream().anyMatch(seen -> seen.learner().equals(asked));
    }

    private static Learner learner(String name, @Nullable String account, Birth birth, @Nullable VillageId village) {
        return new Learner(
                String.join("|", name, String.valueOf(account), birth.toString(), String.valueOf(village)),
                account,
                name,
                name,
                null,
                new Traits(WrittenName.of(name), birth, null, null, null, village, null));
    }
}
