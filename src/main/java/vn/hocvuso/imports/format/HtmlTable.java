package vn.hocvuso.imports.format;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the largest table of a page: many programs call such a page an .xls file. A line is a row of that table. */
final class HtmlTable {

    private static final int LARGEST = 48 * 1024 * 1024;
    private static final int WIDEST = 50;
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");

    private HtmlTable() {}

    static Records records(Reader page, UnaryOperator<String> reading) throws IOException {
        Document document = Jsoup.parse(whole(page));
        Element table = document.select("table").stream()
                .max(Comparator.comparingInt(one -> own(one).size()))
                .orElseThrow(() -> new FileProblem("FILE_FORMAT"));
        return new ListedRecords(rows(table, reading));
    }

    /** The rows of the table itself, not of tables within its cells. */
    private static List<Element> own(Element table) {
        return table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
    }

    private static List<FileRecord> rows(Element table, UnaryOperator<String> reading) {
        List<FileRecord> records = new ArrayList<>();
        Map<Integer, Integer> hanging = new HashMap<>();
        int line = 0;
        for (Element row : own(table)) {
            line++;
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (cell.is("td, th")) {
                    skipHanging(cells, hanging);
                    add(cell, cells, hanging, reading);
                }
            }
            skipHanging(cells, hanging);
            if (cells.size() > RecordReader.MOST_COLUMNS) {
                throw new FileProblem("FILE_COLUMNS_MANY", line, RecordReader.MOST_COLUMNS);
            }
            records.add(new FileRecord(line, cells));
        }
        return records;
    }

    /** Cells of rows above that reach down to this one. */
    private static void skipHanging(List<String> cells, Map<Integer, Integer> hanging) {
        for (int left = hanging.getOrDefault(cells.size(), 0); left > 0; left = hanging.getOrDefault(cells.size(), 0)) {
            hanging.put(cells.size(), left - 1);
            cells.add("");
        }
    }

    private static void add(
            Element cell, List<String> cells, Map<Integer, Integer> hanging, UnaryOperator<String> reading) {
        int width = span(cell, "colspan");
        int height = span(cell, "rowspan");
        for (int column = 0; column < width; column++) {
            hanging.put(cells.size(), height - 1);
            String text = column == 0
                    ? SPACES.matcher(reading.apply(cell.text())).replaceAll(" ").strip()
                    : "";
            cells.add(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    }

    private static int span(Element cell, String attribute) {
        String digits = cell.attr(attribute);
        int span = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 1;
        return Math.max(1, Math.min(span, attribute.equals("colspan") ? WIDEST : Integer.MAX_VALUE));
    }

    private static String whole(Reader page) throws IOException {
        try (page) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[64 * 1024];
            for (int read = page.read(buffer); read >= 0; read = page.read(buffer)) {
                text.append(buffer, 0, read);
                if (text.length() > LARGEST) {
                    throw new FileProblem("FILE_LARGE");
                }
            }
            return text.toString();
        }
    }
}
