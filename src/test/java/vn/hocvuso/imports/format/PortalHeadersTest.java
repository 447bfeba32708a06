package vn.hocvuso.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.imports.ImportKind;

/** The header lines of learning systems in their exact bytes, with made-up people below. */
class PortalHeadersTest {

    private static final Path HEADERS = Path.of("src/test/resources/vn/hocvuso/imports/format/headers");
    private static final Known KNOWN = new Known(
            village -> false, List.of("Bài 1. An toàn thông tin", "Bài kiểm tra cuối khoá")::contains, Map.of());

    /** The columns that are told, by their places; nothing of it is guessed from rows, there is one only. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bitlearn-vn-upload-users.csv                | an,An,Nguyễn Văn,an@example.com,NEN-TANG,,             | 0 USERNAME, 1 FIRST_NAME, 2 LAST_NAME, 3 EMAIL, 4 COURSE
            canvas-gradebook.csv                        | "Nguyễn, Văn An",17,,an,Lớp 1,8.50                     | 0 FULL_NAME, 1 LEARNER_ID, 3 USERNAME, 16 SCORE
            coursera-business-enrollments.csv           | Nguyễn Văn An,an@example.com,,Nền tảng,c1,nen-tang,,2024-08-01T00:00:00.000Z,,,,100,,Yes,,,,,2024-08-15T17:10:18.000Z,91.5 | 0 FULL_NAME, 1 EMAIL, 2 LEARNER_ID, 3 COURSE, 7 STARTED_ON, 11 PROGRESS_PERCENT, 13 STATUS, 18 COMPLETED_ON, 19 SCORE
            linkedin-learning-add-learners.csv          | An,Nguyễn Văn,an@example.com,,Active                   | 0 FIRST_NAME, 1 LAST_NAME, 2 EMAIL
            linkedin-learning-learner-summary.partial.csv | Nguyễn Văn An,an@example.com,7,3,01:20:00,4,1        | 0 FULL_NAME, 1 EMAIL, 2 LEARNER_ID
            moodle-grade-export.comma.csv               | An,Nguyễn Văn,7,UBND xã,,an@example.com,,8.50,9.00,1762000000 | 0 FIRST_NAME, 1 LAST_NAME, 2 LEARNER_ID, 3 ORGANISATION, 5 EMAIL, 8 SCORE
            moodle-grade-export.semicolon.csv           | An;Nguyễn Văn;7;UBND xã;;an@example.com;;8,50;9,00;1762000000 | 0 FIRST_NAME, 1 LAST_NAME, 2 LEARNER_ID, 3 ORGANISATION, 5 EMAIL, 8 SCORE
            moodle-upload-users.csv                     | an,x,An,Nguyễn Văn,an@example.com,NEN-TANG,,           | 0 USERNAME, 2 FIRST_NAME, 3 LAST_NAME, 4 EMAIL, 5 COURSE
            openedx-grade-report-err.csv                | 7,an,Lỗi                                               | 0 LEARNER_ID, 1 USERNAME
            openedx-grade-report.csv                    | 7,an@example.com,an,0.85,0.8,Not Attempted,0.8,0.9,,audit,N/A,Y,Y,audit,enrolled | 0 LEARNER_ID, 1 EMAIL, 2 USERNAME, 3 SCORE, 12 STATUS
            openedx-problem-grade-report.csv            | 7,an@example.com,an,enrolled,0.85,1,1                  | 0 LEARNER_ID, 1 EMAIL, 2 USERNAME, 4 SCORE
            totara-completion-import-certification.csv  | an,NEN-TANG,1,2025-11-10                               | 0 USERNAME, 1 COURSE, 3 COMPLETED_ON
            totara-completion-import-course.csv         | an,NEN-TANG,1,2025-11-10,85                            | 0 USERNAME, 1 COURSE, 3 COMPLETED_ON, 4 SCORE
            vn-apps-gplx-candidates.csv                 | 15,Nguyễn Văn An,01/02/1990,051090000001,A1,0912345678,an@example.com | 0 LEARNER_ID, 1 FULL_NAME, 2 BIRTH_DATE, 3 NATIONAL_ID, 5 PHONE, 6 EMAIL
            vn-apps-relief.csv                          | D1,Nguyễn Văn An,1990-02-01,'051090000001,Quảng Ngãi   | 0 LEARNER_ID, 1 FULL_NAME, 2 BIRTH_DATE, 3 NATIONAL_ID
            vn-apps-staff.bom.csv                       | 1,NV1,NGUYỄN VĂN AN,01/02/1990,051090000001,Viên chức,,0912345678,an@example.com | 1 LEARNER_ID, 2 FULL_NAME, 3 BIRTH_DATE, 4 NATIONAL_ID, 7 PHONE, 8 EMAIL
            """)
    void theColumnsOfASystemAreTold(String file, String row, String expected) {
        assertThat(told(table(file, StandardCharsets.UTF_8, row).layout()))
                .hasToString("{" + expected.replace(' ', '=').replace(",=", ", ") + "}");
    }

    @Test
    void eachActivityOfMoodlesProgressReportIsACourseAndTheBlankHeadingIsTheName() {
        List<String> read = read(
                "moodle-activity-progress.dataformat.csv",
                StandardCharsets.UTF_8,
                "Nguyễn Văn An,7,an@example.com,Đã hoàn thành,2025-11-09 14:05:09,Chưa hoàn thành,",
                "Y Thu,8,thu@example.com,Chưa hoàn thành,,Đã hoàn thành (đạt điểm chuẩn),2025-11-10 08:00:00");

        assertThat(read)
                .containsExactly(
                        "Nguyễn Văn An: Bài 1. An toàn thông tin, Đã hoàn thành, 2025-11-09 14:05:09",
                        "Nguyễn Văn An: Bài kiểm tra cuối khoá, Chưa hoàn thành, ",
                        "Y Thu: Bài 1. An toàn thông tin, Chưa hoàn thành, ",
                        "Y Thu: Bài kiểm tra cuối khoá, Đã hoàn thành (đạt điểm chuẩn), 2025-11-10 08:00:00");
    }

    @Test
    void soIsItInMoodle2WithItsDaysInWordsAndItsTabs() {
        for (String file :
                List.of("moodle-2x-activity-progress.csv", "moodle-2x-activity-progress.excelcsv.utf16le.csv")) {
            boolean tabs = file.contains("utf16le");
            String row =
                    "\"Nguyễn Văn An\",\"7\",\"an@example.com\",\"Completed\",\"Sunday, 9 November 2025, 2:05 PM\",\"Not completed\",\"\"";

            assertThat(read(
                            file,
                            tabs ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8,
                            tabs ? row.replace("\",\"", "\"\t\"") : row))
                    .containsExactly(
                            "Nguyễn Văn An: Bài 1. An toàn thông tin, Completed, Sunday, 9 November 2025, 2:05 PM",
                            "Nguyễn Văn An: Bài kiểm tra cuối khoá, Not completed, ");
        }
        assertThat(new DayReader(DateOrder.DMY).read("Sunday, 9 November 2025, 2:05 PM"))
                .hasToString("Optional[2025-11-09]");
    }

    @Test
    void moodlesCompletionReportTellsActivitiesAndTheWholeCourse() {
        for (String file : List.of("moodle-course-completion.csv", "moodle-course-completion.excelcsv.csv")) {
            String row =
                    "3,Nguyễn Văn An,7,an@example.com,Completed,2025-11-09 14:05:09,Not completed,,2025-11-10 08:00:00";
            Table table = table(file, StandardCharsets.UTF_8, row);

            assertThat(told(table.layout()))
                    .containsEntry(0, Field.LEARNER_ID)
                    .containsEntry(1, Field.FULL_NAME)
                    .containsEntry(3, Field.EMAIL)
                    .containsEntry(8, Field.COURSE_COMPLETE);
            assertThat(read(file, StandardCharsets.UTF_8, row))
                    .containsExactly(
                            "Nguyễn Văn An: Bài 1. An toàn thông tin, Completed, 2025-11-09 14:05:09",
                            "Nguyễn Văn An: Bài kiểm tra cuối khoá, Not completed, ");
        }
    }

    @Test
    void canvasRowsOfNobodyAreSetAside() {
        Table table = table("canvas-gradebook.csv", StandardCharsets.UTF_8, "\"Nguyễn, Văn An\",17,,an,Lớp 1,8.50");
        List<Boolean> aside = new ArrayList<>();
        each(
                "canvas-gradebook.csv",
                StandardCharsets.UTF_8,
                table,
                record -> aside.add(record.aside()),
                "\"Nguyễn, Văn An\",17,,an,Lớp 1,8.50");

        assertThat(aside).containsExactly(true, false);
    }

    @Test
    void aMomentOfElsewhereIsOnTheDayThatItWasHere() {
        assertThat(new DayReader(DateOrder.DMY).read("2024-08-15T17:10:18.000Z"))
                .hasToString("Optional[2024-08-16]");
        assertThat(new DayReader(DateOrder.DMY).read("2024-08-15T16:59:59Z")).hasToString("Optional[2024-08-15]");
        assertThat(new DayReader(DateOrder.DMY).read("Thứ ba, 4 tháng 11 2025, 2:05 PM"))
                .hasToString("Optional[2025-11-04]");
    }

    private static Map<Integer, Field> told(Layout layout) {
        Map<Integer, Field> told = new TreeMap<>();
        layout.columns().forEach(column -> {
            if (column.field() != null) {
                told.put(column.index(), column.field());
            }
        });
        return told;
    }

    private static List<String> read(String file, Charset charset, String... rows) {
        List<String> read = new ArrayList<>();
        Table table = table(file, charset, rows);
        Map<Field, Integer> positions = table.layout().positions();
        each(
                file,
                charset,
                table,
                record -> read.add("%s: %s, %s, %s"
                        .formatted(
                                record.cell(positions.getOrDefault(Field.FULL_NAME, 99)),
                                record.cell(positions.getOrDefault(Field.COURSE, 99)),
                                record.cell(positions.getOrDefault(Field.STATUS, 99)),
                                record.cell(positions.getOrDefault(Field.COMPLETED_ON, 99)))),
                rows);
        return read;
    }

    private static void each(String file, Charset charset, Table table, Consumer<FileRecord> act, String... rows) {
        try (Records records = Table.rows(source(file, charset, rows), table.reading(), table.layout(), KNOWN)) {
            for (Optional<FileRecord> record = records.next(); record.isPresent(); record = records.next()) {
                act.accept(record.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Table table(String file, Charset charset, String... rows) {
        return Table.find(source(file, charset, rows), Headings.of(ImportKind.COMPLETIONS), KNOWN, Choices.NONE)
                .orElseThrow();
    }

    private static SourceFile source(String file, Charset charset, String... rows) {
        try {
            byte[] header = Files.readAllBytes(HEADERS.resolve(file));
            byte[] below = (String.join("\n", rows) + "\n").getBytes(charset);
            byte[] all = new byte[header.length + below.length];
            System.arraycopy(header, 0, all, 0, header.length);
            System.arraycopy(below, 0, all, header.length, below.length);
            return SourceFile.of(() -> new ByteArrayInputStream(all));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
