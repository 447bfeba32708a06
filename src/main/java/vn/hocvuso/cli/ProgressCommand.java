package vn.hocvuso.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hocvuso.access.Callers;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.progress.ProgressTable;

/** Prints the figures of a campaign, a row a line, with tabs between the columns. */
@Command(name = "progress")
class ProgressCommand extends ProgramCommand {

    @Parameters(index = "0", paramLabel = "CAMPAIGN", descriptionKey = "campaign")
    String campaign = "";

    @Option(names = "--by", paramLabel = "BY")
    By by = By.COMMUNE;

    @Option(names = "--as-of", paramLabel = "DAY")
    @Nullable
    LocalDate asOf;

    ProgressCommand(Program program) {
        super(program);
    }

    @Override
    public Integer call() {
        ProgressTable table = part(Progress.class).rows(part(Callers.class).ofTheMachine(), campaign, by, null, asOf);
        out().println(Texts.text("progress.as-of", table.asOf().toString(), shown(table.dataAsOf())));
        out().println(Texts.text("progress.columns"));
        table.rows().forEach(row -> out().println(line(row)));
        return Commands.DONE;
    }

    private static String line(ProgressRow row) {
        BigDecimal percent = row.percent();
        return Stream.of(
                        row.code(),
                        row.name(),
                        row.done(),
                        row.denominator(),
                        percent == null ? null : percent.toPlainString(),
                        row.doneOnTime(),
                        row.doneInExtension(),
                        row.doneLate(),
                        row.undated(),
                        row.notDone(),
                        row.target(),
                        row.effectiveDeadline())
                .map(ProgressCommand::shown)
                .collect(Collectors.joining("\t"));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
