package vn.hocvuso.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The arguments of the program: settings of the form {@code --some.name=value}, and the words of a command. */
record Arguments(List<String> settings, List<String> words) {

    private static final Predicate<String> SETTING =
            Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL).asMatchPredicate();

    static Arguments of(String... arguments) {
        return new Arguments(
                Arrays.stream(arguments).filter(SETTING).toList(),
                Arrays.stream(arguments).filter(SETTING.negate()).toList());
    }

    /** Switches of Spring, like {@code --debug}, are no command. */
    boolean askForCommand() {
        return words.stream().anyMatch(word -> !word.startsWith("-") || word.equals("--help") || word.equals("-h"));
    }
}
