package vn.hocvuso.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that uses a part of the program and answers its exit code. */
@Command(resourceBundle = Commands.TEXTS)
abstract class ProgramCommand implements Callable<Integer> {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    private final Program program;

    ProgramCommand(Program program) {
        this.program = program;
    }

    <T> T part(Class<T> type) {
        return program.part(type);
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
