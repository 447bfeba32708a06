package vn.hocvuso.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.learning.CourseStatus;

class LayoutFinderTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theHeaderIsFoundBelowTitleLinesWhateverTheDelimiter(String delimiter) {
        String file = """
                DANH SÁCH HỌC VIÊN
                (Số liệu đến ngày 12/11/2025)

                STT,HỌ VÀ TÊN (*),Ngày sinh,Số CCCD,Trạng thái
                1,A Thu,1/2/1990,,Hoàn thành
                """.replace(",", delimiter);

        Table table = find(file).orElseThrow();

        assertThat(table.layout().headerLine()).isEqualTo(4);
        assertThat(table.reading().delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(table.layout().columns())
                .extracting(Column::field)
                .containsExactly(null, Field.FULL_NAME, Field.BIRTH_DATE, Field.NATIONAL_ID, Field.STATUS);
    }

    @Test
    void theCodeOfALearnerIsNeverTakenForARosterCode() {
        assertThat(Headings.of(ImportKind.COMPLETIONS).field("Mã học viên")).contains(Field.LEARNER_ID);
        assertThat(Headings.of(ImportKind.ROSTER).field("Mã")).contains(Field.PERSON_CODE);
    }

    @Test
    void headingsAreKnownWithoutMarksAndWithRemarks() {
        Headings headings = Headings.of(ImportKind.COMPLETIONS);

        assertThat(headings.field("ho va ten")).contains(Field.FULL_NAME);
        assertThat(headings.field("Tiến độ (%)")).contains(Field.PROGRESS_PERCENT);
        assertThat(headings.field("% hoàn thành")).contains(Field.PROGRESS_PERCENT);
        assertThat(headings.field("Khoá học")).contains(Field.COURSE);
    }

    @Test
    void theFamilyNameAndTheHouseholdAreToldApartByTheirMarks() {
        Headings headings = Headings.of(ImportKind.ROSTER);

        assertThat(headings.field("HỌ")).contains(Field.LAST_NAME);
        assertThat(headings.field("Hộ")).contains(Field.HOUSEHOLD);
        assertThat(headings.field("Ho")).contains(Field.LAST_NAME);
    }

    @Test
    void theNamesOfFieldsAreHeadingsTooButNeverOtherWordsOfTheirLetters() {
        assertThat(Headings.of(ImportKind.ROSTER).field("fullName")).contains(Field.FULL_NAME);
        assertThat(Headings.of(ImportKind.COMPLETIONS).field("progressPercent")).contains(Field.PROGRESS_PERCENT);
        assertThat(Headings.of(ImportKind.TEAMS).field("to")).contains(Field.TO);
        assertThat(Headings.of(ImportKind.TEAMS).field("Tổ")).isEmpty();
    }

    @Test
    void aFileWithoutKnownHeadingsHasNoLayout() {
        assertThat(find("a,b,c\n1,2,3\n").orElseThrow().headed()).isFalse();
    }

    @Test
    void chuaHoanThanhIsNotHoanThanh() {
        assertThat(Vocabulary.status("Chưa hoàn thành")).contains(CourseStatus.IN_PROGRESS);
        assertThat(Vocabulary.status("ĐÃ HOÀN THÀNH")).contains(CourseStatus.COMPLETED);
        assertThat(Vocabulary.status("Hoàn tất")).isEmpty();
    }

    @Test
    void theEncodingIsToldByTheBytes() {
        assertThat(TextEncoding.of("Họ tên".getBytes(StandardCharsets.UTF_8)).charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(TextEncoding.of("\uFEFFHọ tên".getBytes(StandardCharsets.UTF_8))
                        .markBytes())
                .isEqualTo(3);
        assertThat(TextEncoding.of("Họ và tên;Ngày sinh;CCCD".getBytes(StandardCharsets.UTF_16LE))
                        .charset())
                .isEqualTo(StandardCharsets.UTF_16LE);
    }

    @Test
    void whatAColumnHoldsIsNotTakenForWhatItsHeadingDenies() {
        String file = """
                Họ và tên,Ngày sinh,Thẻ chủ hộ,Ngày lập,Có điện thoại,Số thẻ
                Nguyễn Văn An,01/02/1990,051060000001,05/11/2025,Có,051090000001
                Trần Thị Bình,03/04/1985,051060000002,06/11/2025,Không,051185000002
                """;

        assertThat(find(file).orElseThrow().layout().columns())
                .extracting(Column::field)
                .containsExactly(Field.FULL_NAME, Field.BIRTH_DATE, null, null, null, Field.NATIONAL_ID);
    }

    @Test
    void aColumnOfDaysIsTheCompletionWhereItsHeadingIsBlankOrSpeaksOfAnEnd() {
        for (String heading : List.of("", "Lúc xong bài")) {
            String file = """
                    Họ và tên,Ngày sinh,%s
                    Nguyễn Văn An,01/02/1990,05/11/2025
                    Trần Thị Bình,03/04/1985,06/11/2025
                    """.formatted(heading);

            assertThat(find(file).orElseThrow().layout().columns())
                    .extracting(Column::field)
                    .as(heading)
                    .containsExactly(Field.FULL_NAME, Field.BIRTH_DATE, Field.COMPLETED_ON);
        }
    }

    private static Optional<Table> find(String file) {
        SourceFile source = SourceFile.of(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        return Table.find(
                source,
                Headings.of(ImportKind.COMPLETIONS),
                new Known(village -> false, course -> false, Map.of()),
                Choices.NONE);
    }
}
