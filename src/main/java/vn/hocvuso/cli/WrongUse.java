package vn.hocvuso.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words of a command, and how it is used. */
class WrongUse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] words) {
        CommandLine command = exception.getCommandLine();
        PrintWriter out = command.getErr();
        out.println(reason(exception));
        out.println();
        command.usage(out);
        return Commands.WRONG_USE;
    }

    private static String reason(ParameterException exception) {
        if (exception instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", "));
            return Texts.text("wrong.missing", names);
        }
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return Texts.text("wrong.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        ArgSpec argument = exception.getArgSpec();
        return argument == null
                ? Texts.text("wrong.incomplete")
                : Texts.text("wrong.value", name(argument), String.valueOf(exception.getValue()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
