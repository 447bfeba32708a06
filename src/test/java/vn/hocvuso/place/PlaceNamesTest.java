package vn.hocvuso.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.place.PlaceFixtures.village;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

    private static final Village DAK_DE = village(1, "T01", "Thôn Đăk Dé", "Làng Đé");
    private static final Village ONE_EAST = village(2, "T02", "Thôn 1", "Thôn 1 Đăk Rơ Nga");
    private static final Village ONE_WEST = village(3, "T03", "Thôn 1", "Thôn 1 Ngọk Tụ");

    private final PlaceNames<Village> names = PlaceNames.ofVillages(List.of(DAK_DE, ONE_EAST, ONE_WEST));

    @Test
    void aVillageIsFoundByCodeNameOrAliasInAnyCaseAndWithoutMarks() {
        assertThat(names.find("t01")).containsExactly(DAK_DE);
        assertThat(names.find("THÔN ĐẮK DÉ")).containsExactly(DAK_DE);
        assertThat(names.find("thon dak de")).containsExactly(DAK_DE);
        assertThat(names.find("Làng Đé")).containsExactly(DAK_DE);
    }

    @Test
    void theWordForTheKindMayBeLeftOutOrAnotherOne() {
        assertThat(names.find("Đăk Dé")).containsExactly(DAK_DE);
        assertThat(names.find("Làng Đăk Dé")).containsExactly(DAK_DE);
    }

    @Test
    void aNameOfSeveralVillagesIsAnsweredWithAllOfThem() {
        assertThat(names.find("Thôn 1")).containsExactlyInAnyOrder(ONE_EAST, ONE_WEST);
    }

    @Test
    void theOldCommuneTellsVillagesOfOneNameApart() {
        assertThat(names.find("Thôn 1", "Đăk Rơ Nga")).containsExactly(ONE_EAST);
        assertThat(names.find("Thôn 1", "Ngọk Tụ")).containsExactly(ONE_WEST);
        assertThat(names.find("Thôn 1", "Kon Đào")).hasSize(2);
    }

    @Test
    void aHighlandNameMayBeSpeltAsALowlandEarHearsIt() {
        assertThat(names.find("Thôn Đắc Dé")).containsExactly(DAK_DE);
        assertThat(names.find("Thôn 1", "Ngọc Tụ")).containsExactly(ONE_WEST);
    }

    @Test
    void theExactNameGoesBeforeAnotherSpelling() {
        Village bac = village(5, "T05", "Thôn Bắc");
        Village bak = village(6, "T06", "Thôn Băk");
        PlaceNames<Village> both = PlaceNames.ofVillages(List.of(bac, bak));

        assertThat(both.find("Thôn Băk")).containsExactly(bak);
        assertThat(both.find("Thôn Bắc")).containsExactly(bac);
    }

    /** As several real sources write these places. */
    @ParameterizedTest
    @CsvSource({
        "Ngọk Tụ,Ngoḳ Tụ",
        "Ngọk Tụ,Ngọc Tụ",
        "Ngọk Bay,Ngoḳ Bay",
        "Ngọk Réo,Ngok Réo",
        "Đăk Rơ Nga,Đắk Rơ Nga",
        "Ngọc Tem,Ngọk Tem",
        "Ya Ly,Ya ly",
        "Sơn Thủy,Sơn Thuỷ",
        "Đặng Thùy Trâm,Đặng Thuỳ Trâm",
        "Ia Krái,Ia Kŕai",
        "Krông Búk,Krông Buḱ",
        "Ea Knuếc,Ea Kńuêc"
    })
    void everySpellingThatIsSeenOfAPlaceIsIt(String name, String seen) {
        Village village = village(7, "T07", "Thôn " + name);

        assertThat(PlaceNames.ofVillages(List.of(village)).find(seen)).containsExactly(village);
    }

    @Test
    void onlyTheWholeNameMatches() {
        assertThat(names.find("Thôn Đăk")).isEmpty();
        assertThat(names.find("Thôn 11")).isEmpty();
    }

    @Test
    void whatHoldsNeitherLetterNorDigitNamesNothing() {
        PlaceNames<Village> odd = PlaceNames.ofVillages(List.of(village(4, "T04", "Thôn 4", "---")));

        assertThat(odd.find(" ")).isEmpty();
        assertThat(odd.find("?")).isEmpty();
    }
}
