package vn.hocvuso.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.site.Sentences;

/** Tells why a command was refused; a start that failed has told so itself. */
class Failed implements IExecutionExceptionHandler {

    private final Program program;

    Failed(Program program) {
        this.program = program;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        String reason = exception instanceof DomainException refusal
                ? program.part(Sentences.class).summary(refusal)
                : Texts.text("failed", String.valueOf(exception.getMessage()));
        command.getErr().println(reason);
        return Commands.FAILED;
    }
}
