package vn.hocvuso.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.imports.ImportKind;

/** Which sheets of a workbook are read, and what a sheet's name says. */
class SheetsTest {

    private static final List<String> HEADER = List.of("Họ và tên", "Ngày sinh", "Trạng thái");
    private static final Known KNOWN = new Known(List.of("Thôn Một", "Thôn Hai")::contains, any -> false, Map.of());

    @Test
    void sheetsThatAreAlikeAreReadAsOneAndTheirNamesGiveTheVillage() throws IOException {
        byte[] file = WrittenFile.xlsx(sheets(
                "Thôn Một", table("Hồ Văn An"), "Thôn Hai", table("Hồ Văn Bình"), "Ghi chú", List.of(List.of("Hết"))));

        assertThat(read(file, Choices.NONE)).containsExactly("Hồ Văn An, Thôn Một", "Hồ Văn Bình, Thôn Hai");
    }

    @Test
    void aChosenSheetIsReadAlone() throws IOException {
        byte[] file = WrittenFile.xlsx(sheets("Thôn Một", table("Hồ Văn An"), "Thôn Hai", table("Hồ Văn Bình")));

        Choices second = new Choices(null, null, null, "Thôn Hai", null, List.of());
        assertThat(read(file, second)).containsExactly("Hồ Văn Bình, Thôn Hai");
    }

    @Test
    void aWorkbookOfVeryManySheetsIsRefused() throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        for (int number = 0; number <= 200; number++) {
            sheets.put("Trang " + number, table("Hồ Văn An"));
        }
        byte[] file = WrittenFile.xlsx(sheets);

        assertThatThrownBy(() -> read(file, Choices.NONE))
                .isInstanceOf(FileProblem.class)
                .hasMessage("FILE_SHEETS_MANY");
    }

    private static Map<String, List<List<String>>> sheets(Object... namesAndTables) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        for (int index = 0; index < namesAndTables.length; index += 2) {
            @SuppressWarnings("unchecked")
            List<List<String>> table = (List<List<String>>) namesAndTables[index + 1];
            sheets.put((String) namesAndTables[index], table);
        }
        return sheets;
    }

    private static List<List<String>> table(String name) {
        return List.of(HEADER, List.of(name, "01/02/1990", "Hoàn thành"));
    }

    /** Name and village of each row that speaks of somebody. */
    private static List<String> read(byte[] bytes, Choices choices) {
        SourceFile file = SourceFile.of(() -> new ByteArrayInputStream(bytes));
        Table table = Table.find(file, Headings.of(ImportKind.COMPLETIONS), KNOWN, choices)
                .orElseThrow();
        Map<Field, Integer> positions = table.layout().positions();
        List<String> read = new ArrayList<>();
        try (Records records = Table.rows(file, table.reading(), table.layout(), KNOWN)) {
            for (Optional<FileRecord> record = records.next(); record.isPresent(); record = records.next()) {
                FileRecord row = record.get();
                if (!row.aside() && !row.blank()) {
                    read.add(row.cell(positions.getOrDefault(Field.FULL_NAME, 99)) + ", "
                            + row.cell(positions.getOrDefault(Field.VILLAGE, 99)));
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return read;
    }
}
