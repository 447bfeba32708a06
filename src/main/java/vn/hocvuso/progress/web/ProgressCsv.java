package vn.hocvuso.progress.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.progress.ProgressTable;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.SafeCell;

/** Rows of figures as a file for a spreadsheet. */
@Component
class ProgressCsv {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "progress.code",
            "progress.name",
            "board.done",
            "board.whole",
            "progress.percent",
            "board.onTime",
            "board.inExtension",
            "board.late",
            "progress.undated",
            "board.notDone",
            "progress.target",
            "progress.denominatorFrom",
            "progress.rosterCount",
            "person.exempt",
            "progress.percentExcludingExempt",
            "progress.doneNational",
            "person.status.REPORTED_DONE",
            "board.speed",
            "board.needed",
            "board.forecast",
            "campaign.base",
            "board.deadline",
            "progress.asOf",
            "progress.dataAsOf");

    private final MessageSource messages;

    ProgressCsv(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(ProgressTable table) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS.stream().map(this::word).toList());
            for (ProgressRow row : table.rows()) {
                csv.printRecord(cells(table, row).map(SafeCell::of).toList());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The figures cannot be written", failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> cells(ProgressTable table, ProgressRow row) {
        return Stream.of(
                number(row.code()),
                row.name(),
                number(row.done()),
                number(row.denominator()),
                decimal(row.percent()),
                number(row.doneOnTime()),
                number(row.doneInExtension()),
                number(row.doneLate()),
                number(row.undated()),
                number(row.notDone()),
                number(row.target()),
                row.denominatorFrom() == null ? "" : word("progress.from." + row.denominatorFrom()),
                number(row.rosterCount()),
                number(row.exempt()),
                decimal(row.percentExcludingExempt()),
                number(row.doneNational()),
                number(row.reportedDone()),
                decimal(row.perDayLast7()),
                decimal(row.perDayNeeded()),
                day(row.forecastOn()),
                day(row.baseDeadline()),
                day(row.effectiveDeadline()),
                day(table.asOf()),
                day(table.dataAsOf()));
    }

    private String word(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }

    private static String number(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String decimal(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString().replace('.', ',');
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.WRITTEN.format(day);
    }
}
