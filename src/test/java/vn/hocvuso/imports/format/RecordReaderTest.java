package vn.hocvuso.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordReaderTest {

    private static final Path SPECTRUM = Path.of("src/test/resources/vn/hocvuso/imports/format/csv-spectrum");

    @Test
    void aQuoteThatIsNeverClosedIsToldWithItsLineAndFillsNoMemory() {
        Endless rest = new Endless("a,b\n1,2\n\"Tống", 'x');

        assertThatThrownBy(() -> read(rest)).isInstanceOfSatisfying(FileProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("FILE_RECORD_LONG");
            assertThat(problem.arguments()).containsExactly(3);
        });
        assertThat(rest.given).isLessThan(128 * 1024);
    }

    @Test
    void aLineOfNothingButDelimitersIsRefusedBeforeItIsRead() {
        Endless commas = new Endless("", ',');

        assertThatThrownBy(() -> read(commas)).isInstanceOf(FileProblem.class).hasMessage("FILE_RECORD_LONG");
        assertThatThrownBy(() -> read(new StringReader("a\n" + ",".repeat(500))))
                .isInstanceOf(FileProblem.class)
                .hasMessage("FILE_COLUMNS_MANY");
    }

    @Test
    void manyRecordsOfTheLargestLengthAreRead() throws IOException {
        String cell = "x".repeat(64 * 1024);

        assertThat(read(new StringReader((cell + "\n").repeat(5)))).hasSize(5);
    }

    /** The cases of csv-spectrum: a file, and the objects that its records are; with both kinds of line end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "escaped_quotes",
                "json",
                "newlines",
                "quotes_and_newlines",
                "simple",
                "utf8"
            })
    void whatThePublicCasesOfCsvHoldIsRead(String name) throws IOException {
        String csv = Files.readString(SPECTRUM.resolve(name + ".csv"));
        JsonNode objects = JsonMapper.shared().readTree(Files.readString(SPECTRUM.resolve(name + ".json")));
        List<List<String>> expected = new ArrayList<>();
        expected.add(List.copyOf(objects.get(0).propertyNames()));
        objects.forEach(one ->
                expected.add(one.values().stream().map(JsonNode::asString).toList()));

        assertThat(read(new StringReader(csv))).isEqualTo(expected);
        assertThat(read(new StringReader(csv.replace("\n", "\r\n")))).hasSameSizeAs(expected);
    }

    private static List<List<String>> read(Reader text) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(text, ',', cell -> cell)) {
            for (Optional<FileRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                records.add(record.get().cells());
            }
        }
        return records;
    }

    /** Some text, and then one character for ever. */
    private static final class Endless extends Reader {

        private final String start;
        private final char rest;
        private int given;

        Endless(String start, char rest) {
            this.start = start;
            this.rest = rest;
        }

        @Override
        public int read(char[] into, int offset, int length) {
            for (int index = 0; index < length; index++, given++) {
                into[offset + index] = given < start.length() ? start.charAt(given) : rest;
            }
            return length;
        }

        @Override
        public void close() {}
    }
}
