package vn.hocvuso.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Reads .xls workbooks, which hold at most 65,536 rows a sheet, as {@link Workbook} reads .xlsx. */
final class OldWorkbook {

    private static final int LARGEST = 32 * 1024 * 1024;

    private OldWorkbook() {}

    static List<SourceFile.SheetName> sheets(SourceFile.Bytes bytes) {
        return with(bytes, workbook -> {
            List<SourceFile.SheetName> sheets = new ArrayList<>();
            for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
                if (workbook.getSheetVisibility(index) == SheetVisibility.VISIBLE) {
                    sheets.add(new SourceFile.SheetName(index, workbook.getSheetName(index)));
                }
            }
            return sheets;
        });
    }

    static Records records(SourceFile.Bytes bytes, List<Integer> sheets, UnaryOperator<String> reading) {
        return new ListedRecords(with(bytes, workbook -> {
            List<FileRecord> records = new ArrayList<>();
            int last = -1;
            for (int index : sheets) {
                HSSFSheet sheet = workbook.getSheetAt(index);
                int before = last + 1;
                last = before;
                records.add(new FileRecord(before, List.of(sheet.getSheetName())));
                for (Row row : sheet) {
                    last = before + row.getRowNum() + 1;
                    records.add(new FileRecord(last, cells((HSSFRow) row, workbook, reading)));
                }
            }
            return records;
        }));
    }

    private static List<String> cells(HSSFRow row, HSSFWorkbook workbook, UnaryOperator<String> reading) {
        boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        int cells = Math.max(0, row.getLastCellNum());
        if (cells > RecordReader.MOST_COLUMNS) {
            throw new FileProblem("FILE_COLUMNS_MANY", row.getRowNum() + 1, RecordReader.MOST_COLUMNS);
        }
        List<String> texts = new ArrayList<>(cells);
        for (int index = 0; index < cells; index++) {
            HSSFCell cell = row.getCell(index);
            String text = cell == null ? "" : text(cell, from1904);
            texts.add(Normalizer.normalize(reading.apply(text).strip(), Normalizer.Form.NFC));
        }
        return texts;
    }

    private static String text(HSSFCell cell, boolean from1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                CellText.number(
                        new BigDecimal(Double.toString(cell.getNumericCellValue())),
                        cell.getCellStyle().getDataFormatString(),
                        from1904);
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> CellText.truth(cell.getBooleanCellValue());
            default -> "";
        };
    }

    /** What reads a workbook. */
    @FunctionalInterface
    private interface Act<T> {
        T read(HSSFWorkbook workbook);
    }

    /** The library meets a broken file with exceptions of every kind. */
    private static <T> T with(SourceFile.Bytes bytes, Act<T> act) {
        return SourceFile.told(() -> {
            try (InputStream file = new Limited(bytes.open(), LARGEST);
                    HSSFWorkbook workbook = new HSSFWorkbook(file)) {
                return act.read(workbook);
            } catch (EncryptedDocumentException locked) {
                throw new FileProblem("FILE_LOCKED");
            } catch (FileProblem told) {
                throw told;
            } catch (RuntimeException | IOException broken) {
                throw new FileProblem("FILE_BROKEN");
            }
        });
    }
}
