package vn.hocvuso.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.format.MadeUpFile.Said;
import vn.hocvuso.imports.format.MadeUpFile.Written;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.roster.NationalId;

/** The same learners say the same, whatever the shape, the letters, the delimiter and the format of their file. */
class ReadingMatrixTest {

    private static final Map<String, Written> SHAPES = new MadeUpFile().shapes();
    private static final Map<String, Function<String, byte[]>> CHARSETS = charsets();
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Known KNOWN =
            new Known(MadeUpFile.VILLAGES::contains, List.of(MadeUpFile.FIRST, MadeUpFile.SECOND)::contains, Map.of());

    static Stream<Arguments> texts() {
        return SHAPES.keySet().stream().flatMap(shape -> CHARSETS.keySet().stream()
                .flatMap(charset -> DELIMITERS.stream().map(delimiter -> Arguments.of(shape, charset, delimiter))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("texts")
    void aTextSaysTheSameWhateverItsShapeLettersAndDelimiter(String shape, String charset, char delimiter) {
        Written written = Objects.requireNonNull(SHAPES.get(shape));
        byte[] file = Objects.requireNonNull(CHARSETS.get(charset))
                .apply(WrittenFile.text(written.rows(), delimiter, "\r\n"));

        mustSay(file, charset.startsWith("TCVN3") ? withoutLostCapitals(written) : written);
    }

    /** TCVN3 has no capitals for most letters: a lone "Ánh" comes back as "ánh". */
    private static Written withoutLostCapitals(Written written) {
        List<Said> said = written.said().stream()
                .map(one -> new Said(
                        written.rows().get(0).contains("Tên") ? one.name().replaceFirst(" Ánh$", " ánh") : one.name(),
                        one.birth(),
                        one.id(),
                        one.village(),
                        one.course(),
                        one.status(),
                        one.day()))
                .toList();
        return new Written(written.rows(), said);
    }

    static Stream<Arguments> formats() {
        return SHAPES.keySet().stream().flatMap(shape -> Stream.of("xlsx", "xls", "html", "zip", "xlsx in VNI letters")
                .map(format -> Arguments.of(shape, format)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("formats")
    void otherFormatsSayTheSame(String shape, String format) throws IOException {
        Written written = Objects.requireNonNull(SHAPES.get(shape));
        OldCharset vni = new OldCharset("vni");
        byte[] file =
                switch (format) {
                    case "xlsx" -> WrittenFile.xlsx(written.rows());
                    case "xlsx in VNI letters" ->
                        WrittenFile.xlsx(written.rows().stream()
                                .map(row -> row.stream().map(vni::western).toList())
                                .toList());
                    case "xls" -> WrittenFile.xls(written.rows());
                    case "html" -> WrittenFile.html(written.rows());
                    default ->
                        WrittenFile.zip(
                                WrittenFile.text(written.rows(), ';', "\n").getBytes(StandardCharsets.UTF_8));
                };

        mustSay(file, written);
    }

    @Test
    void textThatLostItsLettersIsRefused() {
        Written written = Objects.requireNonNull(SHAPES.get("a row per learner"));
        byte[] file = WrittenFile.text(written.rows(), ',', "\n").getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> read(file)).isInstanceOf(FileProblem.class).hasMessage("FILE_LETTERS_LOST");
    }

    @Test
    void lineEndsOfAnyKindPartTheRows() {
        Written written = Objects.requireNonNull(SHAPES.get("a row per learner"));
        for (String end : List.of("\n", "\r\n", "\r")) {
            byte[] file = WrittenFile.text(written.rows(), ';', end).getBytes(StandardCharsets.UTF_8);
            assertThat(read(file)).as("%s characters", end.length()).isEqualTo(written.said());
        }
    }

    @Test
    void theLineThatNamesTheDelimiterIsFollowed() {
        Written written = Objects.requireNonNull(SHAPES.get("a row per learner"));
        byte[] file = ("sep=^\r\n" + WrittenFile.text(written.rows(), '^', "\r\n")).getBytes(StandardCharsets.UTF_8);

        mustSay(file, written);
    }

    /** The first row that says something else; a list of 600 rows shows nobody anything. */
    private static void mustSay(byte[] file, Written written) {
        List<Said> read = read(file);
        for (int row = 0; row < Math.min(read.size(), written.said().size()); row++) {
            assertThat(read.get(row)).as("row %s", row).isEqualTo(written.said().get(row));
        }
        assertThat(read).hasSameSizeAs(written.said());
    }

    private static List<Said> read(byte[] bytes) {
        SourceFile file = SourceFile.of(() -> new ByteArrayInputStream(bytes));
        Table table = Table.find(file, Headings.of(ImportKind.COMPLETIONS), KNOWN, Choices.NONE)
                .orElseThrow();
        assertThat(table.readings()).as("clear").hasSize(1);
        Map<Field, Integer> positions = table.layout().positions();
        List<Said> said = new ArrayList<>();
        try (Records records = Table.rows(file, table.reading(), table.layout(), KNOWN)) {
            for (Optional<FileRecord> record = records.next(); record.isPresent(); record = records.next()) {
                FileRecord row = record.get();
                Function<Field, String> cell =
                        field -> positions.containsKey(field) ? row.cell(positions.get(field)) : "";
                if (!row.aside() && !cell.apply(Field.NATIONAL_ID).isEmpty()) {
                    said.add(said(cell));
                }
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return said;
    }

    private static Said said(Function<Field, String> cell) {
        DayReader days = new DayReader(DateOrder.DMY);
        String name = Stream.of(Field.FULL_NAME, Field.LAST_NAME, Field.FIRST_NAME)
                .map(cell)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String man = cell.apply(Field.BIRTH_MALE);
        String woman = cell.apply(Field.BIRTH_FEMALE);
        String birth = days.read(cell.apply(Field.BIRTH_DATE))
                .map(LocalDate::toString)
                .orElse(man.isEmpty() ? woman + " Nữ" : man + " Nam");
        return new Said(
                name,
                birth,
                NationalId.read(cell.apply(Field.NATIONAL_ID))
                        .id()
                        .orElseThrow()
                        .digits(),
                cell.apply(Field.VILLAGE),
                cell.apply(Field.COURSE),
                Vocabulary.status(cell.apply(Field.STATUS))
                        .map(CourseStatus::name)
                        .orElse(""),
                days.read(cell.apply(Field.COMPLETED_ON))
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    private static Map<String, Function<String, byte[]>> charsets() {
        OldCharset tcvn3 = new OldCharset("tcvn3");
        OldCharset vni = new OldCharset("vni");
        OldCharset viscii = new OldCharset("viscii");
        Map<String, Function<String, byte[]>> charsets = new LinkedHashMap<>();
        charsets.put("UTF-8", text -> text.getBytes(StandardCharsets.UTF_8));
        charsets.put("UTF-8 with a mark", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        charsets.put("UTF-8 apart", text -> Normalizer.normalize(text, Normalizer.Form.NFD)
                .getBytes(StandardCharsets.UTF_8));
        charsets.put("UTF-16LE with a mark", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        charsets.put("UTF-16LE", text -> text.getBytes(StandardCharsets.UTF_16LE));
        charsets.put("UTF-16BE", text -> text.getBytes(StandardCharsets.UTF_16BE));
        charsets.put("windows-1258", OldCharset::windows1258);
        charsets.put("TCVN3", tcvn3::bytes);
        charsets.put("VNI", vni::bytes);
        charsets.put("VISCII", viscii::bytes);
        charsets.put("TCVN3 in UTF-8", text -> tcvn3.western(text).getBytes(StandardCharsets.UTF_8));
        charsets.put("VNI in UTF-8", text -> vni.western(text).getBytes(StandardCharsets.UTF_8));
        charsets.put("UTF-8 misread", text -> OldCharset.misread(text.getBytes(StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        return charsets;
    }
}
