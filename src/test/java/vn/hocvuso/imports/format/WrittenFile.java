package vn.hocvuso.imports.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as files of every format. */
final class WrittenFile {

    private WrittenFile() {}

    static String text(List<List<String>> rows, char delimiter, String end) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> quoted(cell, delimiter))
                        .collect(Collectors.joining(String.valueOf(delimiter))))
                .collect(Collectors.joining(end, "", end));
    }

    private static String quoted(String cell, char delimiter) {
        boolean plain = cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    static byte[] xlsx(List<List<String>> rows) throws IOException {
        return xlsx(Map.of("Sheet1", rows));
    }

    /** A sheet for each name. Days are days in it, and years numbers. */
    static byte[] xlsx(Map<String, List<List<String>>> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), rows));
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int line = 0; line < rows.size(); line++) {
            for (int column = 0; column < rows.get(line).size(); column++) {
                String cell = rows.get(line).get(column);
                if (cell.matches("\\d{2}/\\d{2}/\\d{4}")) {
                    sheet.value(
                            line,
                            column,
                            new DayReader(DateOrder.DMY).read(cell).orElseThrow());
                    sheet.style(line, column).format("dd/mm/yyyy").set();
                } else if (cell.matches("\\d{1,4}")) {
                    sheet.value(line, column, Integer.parseInt(cell));
                } else if (!cell.isEmpty()) {
                    sheet.value(line, column, cell);
                }
            }
        }
    }

    static byte[] xls(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("Sheet1");
            for (int line = 0; line < rows.size(); line++) {
                HSSFRow row = sheet.createRow(line);
                for (int column = 0; column < rows.get(line).size(); column++) {
                    String cell = rows.get(line).get(column);
                    if (cell.matches("\\d{1,4}")) {
                        row.createCell(column).setCellValue(Integer.parseInt(cell));
                    } else {
                        row.createCell(column).setCellValue(cell);
                    }
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] html(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + cell.replace("&", "&amp;").replace("<", "&lt;") + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining("", "<html><body><table border=1>", "</table></body></html>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("thang-11/"));
            zip.putNextEntry(new ZipEntry("__MACOSX/._danh-sach.csv"));
            zip.putNextEntry(new ZipEntry("thang-11/danh-sach.csv"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
