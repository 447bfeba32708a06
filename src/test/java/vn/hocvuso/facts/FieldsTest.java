package vn.hocvuso.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final Fields FILE =
            Fields.said().say("name", "An").say("year", 1990).say("phone", null).build();

    @Test
    void whatIsSaidLaterStandsAndWhatIsNotSaidStays() {
        Fields both = FILE.with(Fields.said().say("year", 1991).build());

        assertThat(both.text("year")).isEqualTo("1991");
        assertThat(both.text("name")).isEqualTo("An");
    }

    @Test
    void fieldsThatOthersSayAreLeftOutWhateverTheySayOfThem() {
        Fields others = Fields.said().say("name", "Bình").say("phone", "09").build();

        assertThat(FILE.without(others))
                .isEqualTo(Fields.said().say("year", 1990).build());
    }

    @Test
    void onlyFieldsOfWhichOthersSaySomethingElseAreAgainstThem() {
        Fields others = Fields.said()
                .say("name", "An")
                .say("year", null)
                .say("phone", "09")
                .say("note", "x")
                .build();

        assertThat(FILE.against(others)).containsExactly("year", "phone");
        assertThat(FILE.against(FILE)).isEmpty();
    }
}
