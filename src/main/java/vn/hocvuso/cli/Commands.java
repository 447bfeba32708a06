package vn.hocvuso.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * All commands. A further one is a class annotated with {@link Command}, made in {@link #line} with the {@link Program}
 * whose parts it uses; its texts stand in commands.properties.
 */
public final class Commands {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final String TEXTS = "vn.hocvuso.cli.commands";

    private Commands() {}

    /** Whether the arguments ask for a command, and not for the server. */
    public static boolean isAsked(String... arguments) {
        return Arguments.of(arguments).askForCommand();
    }

    /** Runs the command; answers the exit code. */
    public static int run(Class<?> main, String... arguments) {
        Arguments sorted = Arguments.of(arguments);
        try (Program program = Program.of(main, sorted)) {
            return line(program)
                    .setOut(readable(System.out))
                    .setErr(readable(System.err))
                    .execute(sorted.words().toArray(String[]::new));
        }
    }

    /** Vietnamese stays readable where the system has no locale. */
    private static PrintWriter readable(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static CommandLine line(Program program) {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new CommandLine(new AccountCommand())
                        .addSubcommand(new AccountAdd(program))
                        .addSubcommand(new AccountReset(program))
                        .addSubcommand(new AccountList(program)))
                .addSubcommand(new CommandLine(new AuditCommand()).addSubcommand(new AuditCheck(program)))
                .addSubcommand(new ProgressCommand(program));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new Failed(program));
    }

    /** A command that others stand below; alone it shows its help. */
    @Command(resourceBundle = TEXTS)
    abstract static class Group implements Runnable {

        @CommandLine.Spec
        CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Option(
                names = {"-h", "--help"},
                usageHelp = true)
        boolean help;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "");
        }
    }

    @Command(name = "hocvuso")
    static class Root extends Group {}

    @Command(name = "account")
    static class AccountCommand extends Group {}

    @Command(name = "audit")
    static class AuditCommand extends Group {}
}
