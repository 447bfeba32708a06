package vn.hocvuso.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.Phone;

/** Whatever bytes come, the answer is rows or a problem that has words; never anything else. */
class HostileFilesTest {

    private static final Known KNOWN = new Known(MadeUpFile.VILLAGES::contains, MadeUpFile.FIRST::equals, Map.of());
    private static final String HEADER = "Họ và tên,Ngày sinh,CCCD,Thôn,Trạng thái\n";
    private static final String ROW = "Nguyễn Văn An,01/02/1990,051090000001,Đăk Dé,Hoàn thành\n";
    private static final int ROUNDS = 3000;
    private static final Map<String, byte[]> HOSTILE = hostile();
    private static final Properties WORDS = words();

    static Stream<String> names() {
        return HOSTILE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aHostileFileIsReadOrRefusedInWords(String name) {
        Optional<String> problem = problem(HOSTILE.getOrDefault(name, new byte[0]));

        problem.ifPresent(
                code -> assertThat(WORDS.getProperty("error." + code)).as(code).isNotBlank());
        String expected = name.contains(": ") ? name.substring(name.indexOf(": ") + 2) : "";
        assertThat(problem.orElse("")).isEqualTo(expected);
    }

    @Test
    void changedBytesOfGoodFilesAreReadOrRefusedInWords() throws IOException {
        Random random = new Random(20251128);
        List<byte[]> good = good();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = changed(good.get(random.nextInt(good.size())), random);
            Optional<String> problem = problem(file);
            problem.ifPresent(code ->
                    assertThat(WORDS.getProperty("error." + code)).as(code).isNotBlank());
        }
    }

    private static byte[] changed(byte[] file, Random random) {
        byte[] changed = file.clone();
        int changes = 1 + random.nextInt(20);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> changed = Arrays.copyOf(changed, Math.max(1, at));
                default ->
                    System.arraycopy(
                            file,
                            random.nextInt(file.length / 2),
                            changed,
                            at / 2,
                            Math.min(file.length, changed.length) / 4);
            }
        }
        return changed;
    }

    /** Small files, so that changes hit what matters. */
    private static List<byte[]> good() throws IOException {
        List<List<String>> rows = new MadeUpFile().plain().rows().subList(0, 12);
        String text = WrittenFile.text(rows, ',', "\r\n");
        return List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16LE),
                new OldCharset("vni").bytes(text),
                new OldCharset("tcvn3").bytes(text),
                WrittenFile.xlsx(rows),
                WrittenFile.xls(rows),
                WrittenFile.html(rows),
                WrittenFile.zip(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The code of its problem, if the file as a whole has one; its values are read too. */
    private static Optional<String> problem(byte[] bytes) {
        try {
            SourceFile file = SourceFile.of(() -> new ByteArrayInputStream(bytes));
            Optional<Table> table = Table.find(file, Headings.of(ImportKind.COMPLETIONS), KNOWN, Choices.NONE);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            try (Records records =
                    Table.rows(file, table.get().reading(), table.get().layout(), KNOWN)) {
                DayReader days = new DayReader(DateOrder.MDY);
                for (Optional<FileRecord> record = records.next(); record.isPresent(); record = records.next()) {
                    for (String cell : record.get().cells()) {
                        days.read(cell);
                        DayReader.proof(cell);
                        NumberReader.read(cell);
                        NationalId.read(cell);
                        Phone.read(cell);
                        Vocabulary.status(cell);
                    }
                }
            }
            return Optional.empty();
        } catch (FileProblem told) {
            return Optional.of(told.code());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStreamReader text = new InputStreamReader(
                Files.newInputStream(Path.of("src/main/resources/messages.properties")), StandardCharsets.UTF_8)) {
            words.load(text);
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Files by what they are; after a colon the problem that is expected. */
    private static Map<String, byte[]> hostile() {
        try {
            return written();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, byte[]> written() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("nothing: FILE_EMPTY", new byte[0]);
        files.put("spaces: FILE_EMPTY", utf8("  \n\n \r\n"));
        files.put("a byte order mark alone: FILE_EMPTY", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        files.put("half a UTF-16 character: FILE_CHARSET", new byte[] {(byte) 0xFF, (byte) 0xFE, 'A'});
        files.put("zeros: FILE_NOT_TEXT", new byte[10_000]);
        files.put("noise: FILE_NOT_TEXT", noise(10_000));
        files.put("a picture: FILE_FORMAT", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10));
        files.put("a paper: FILE_FORMAT", utf8("%PDF-1.7\n1 0 obj"));
        files.put("one quote for ever: FILE_RECORD_LONG", utf8(HEADER + '"' + "x\n".repeat(100_000)));
        files.put("a header of one cell", utf8("Họ và tên\nNguyễn Văn An\n"));
        files.put("six hundred columns: FILE_COLUMNS_MANY", utf8(HEADER + ROW + ",".repeat(600) + "\n"));
        files.put("a cell of a million: FILE_RECORD_LONG", utf8(HEADER + "x".repeat(1_000_000)));
        files.put("nothing but delimiters", utf8(",,,,,,\n".repeat(1000)));
        files.put("letters that are lost: FILE_LETTERS_LOST", utf8("Ho ten,CCCD\n" + "Nguy?n V?n An,\n".repeat(50)));
        files.put("a broken character far inside: FILE_CHARSET_AT", brokenInside());
        files.put("text that turns into zeros", zerosInside());
        files.put("formulas", utf8(HEADER + "=cmd|' /C calc'!A0,=1+1,+84,@SUM(A1),-1\n"));
        files.put("an xlsx cut off: FILE_BROKEN", cut(good().get(4)));
        files.put("an xls cut off: FILE_BROKEN", cut(good().get(5)));
        files.put("a zip cut off: FILE_BROKEN", cut(good().get(7)));
        files.put("an empty zip: FILE_ZIP_SEVERAL", zip(Map.of()));
        files.put("a zip of two: FILE_ZIP_SEVERAL", zip(Map.of("a.csv", utf8(HEADER), "b.csv", utf8(HEADER))));
        files.put("a zip in a zip: FILE_FORMAT", zip(Map.of("a.zip", zip(Map.of("a.csv", utf8(HEADER))))));
        files.put(
                "a document: FILE_FORMAT",
                zip(Map.of("[Content_Types].xml", utf8("<x/>"), "word/document.xml", utf8("<x/>"))));
        files.put("a bomb: FILE_ZIP_LARGE", zip(Map.of("a.csv", utf8(HEADER + ROW + "a,b,c\n".repeat(4_000_000)))));
        files.put("a path out of the zip", zip(Map.of("../../etc/passwd.csv", utf8(HEADER + ROW))));
        files.put("a workbook without sheets: FILE_BROKEN", zip(Map.of("xl/workbook.xml", utf8("<workbook/>"))));
        files.put("entities in a workbook: FILE_BROKEN", entities());
        files.put(
                "shared strings without end: FILE_LARGE",
                zip(Map.of(
                        "xl/workbook.xml", utf8("<workbook/>"), "xl/sharedStrings.xml", new byte[140 * 1024 * 1024])));
        files.put("a page without a table: FILE_FORMAT", utf8("<html><body><p>Hết phiên đăng nhập</p></body></html>"));
        files.put("tables in tables", utf8("<table>".repeat(2000) + "<tr><td>x</td></tr>"));
        files.put(
                "a cell over a thousand columns",
                utf8("<table><tr><td colspan=999999999>x</td><td rowspan=-1>y</td></tr></table>"));
        files.put(
                "script in a page",
                utf8("<html><table><tr><td>Họ tên<td>CCCD<tr><td><script>alert(1)</script>Nguyễn<td>1</table>"));
        files.put("text that runs backwards", utf8(HEADER + "\u202Enạ nễyugN,01/02/1990,,,Hoàn thành\n"));
        files.put("zero width letters", utf8(HEADER + "Nguy\u200Bễn\u200D Văn An,01/02/1990,,,Hoàn thành\n"));
        files.put("lone surrogates: FILE_CHARSET", utf16("Họ và tên,CCCD\n\uD800,1\n"));
        files.put(
                "numbers beyond all measure",
                utf8(HEADER + "Nguyễn Văn An,99999999999999999999,1E999999999,,Hoàn thành\n"));
        files.put(
                "days beyond all measure",
                utf8(HEADER + "Nguyễn Văn An,99/99/9999,0000-00-00,2147483648,Hoàn thành\n"));
        return files;
    }

    private static byte[] entities() throws IOException {
        byte[] workbook = good().get(4);
        String laughs =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><workbook>&b;</workbook>";
        assertThat(workbook).isNotEmpty();
        return zip(Map.of(
                "xl/workbook.xml", utf8(laughs), "[Content_Types].xml", utf8("<Types/>"), "_rels/.rels", utf8("<x/>")));
    }

    private static byte[] brokenInside() {
        byte[] file = utf8(HEADER + ROW.repeat(5000));
        file[file.length - 40] = (byte) 0xC3;
        return file;
    }

    private static byte[] zerosInside() {
        byte[] file = utf8(HEADER + ROW.repeat(5000));
        IntStream.range(file.length - 5000, file.length).forEach(at -> file[at] = 0);
        return file;
    }

    private static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, file.length * 2 / 3);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf16(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.chars().forEach(character -> {
            bytes.write(character);
            bytes.write(character >> 8);
        });
        return bytes.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        IntStream.range(0, values.length).forEach(at -> bytes[at] = (byte) values[at]);
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
