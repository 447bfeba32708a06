package vn.hocvuso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.matching.Reason;

/** Every word that users see has its sentence, and is nowhere else. */
class MessageKeysTest {

    private static final Pattern CODE = Pattern.compile(
            "\\b(?:super|DomainException|FieldFault|InvalidInput\\.unprocessable|Failure\\.of|Failure\\.invalid)"
                    + "\\((?:[^;]*?[,(?:]\\s*)?\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\"");
    private static final Pattern ACTION = Pattern.compile("\\brecord\\([^;]*?\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");
    private static final Pattern VISIBLE = Pattern.compile(">([^<>]*\\p{Ll}[^<>]*)<");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"");
    private static final Pattern COMMENT =
            Pattern.compile("<!--.*?-->|<style.*?</style>|<script.*?</script>", Pattern.DOTALL);

    private final Set<String> keys = keys();

    @Test
    void everyCodeThatCodeCanRaiseHasItsSentence() {
        Set<String> codes = found(CODE, sources());

        assertThat(codes).contains("NOT_FOUND", "CODE_TAKEN", "FIELD_UNKNOWN");
        assertThat(keys).containsAll(codes.stream().map(code -> "error." + code).toList());
    }

    @Test
    void everyProblemOfARowHasItsSentenceAndItsName() {
        assertThat(keys)
                .containsAll(Arrays.stream(ProblemCode.values())
                        .flatMap(code -> Stream.of("problem." + code, "problem.kind." + code))
                        .toList());
    }

    @Test
    void everyReasonOfAMatchHasItsWords() {
        assertThat(keys)
                .containsAll(Arrays.stream(Reason.values())
                        .map(reason -> "reason." + reason)
                        .toList());
    }

    @Test
    void everyActionThatIsRecordedHasItsName() {
        Set<String> actions = found(ACTION, sources());

        assertThat(actions).contains("account.created");
        assertThat(keys)
                .containsAll(
                        actions.stream().map(action -> "audit.action." + action).toList());
    }

    @Test
    void everyKeyInATemplateExists() {
        assertThat(keys).containsAll(found(KEY, templates()));
    }

    /** What is written between tags is for the designer, and replaced. */
    @Test
    void noTemplateShowsWordsOfItsOwn() {
        assertThat(templates().flatMap(MessageKeysTest::lines).filter(MessageKeysTest::showsWords))
                .isEmpty();
    }

    private static boolean showsWords(String line) {
        return VISIBLE.matcher(line).results().anyMatch(words -> !isReplaced(line, words));
    }

    /** By the tag that it stands in, or by a fragment around it; the title of the fragments' own page is never shown. */
    private static boolean isReplaced(String line, MatchResult words) {
        String before = line.substring(0, words.start());
        String tag = before.substring(before.lastIndexOf('<'));
        return tag.contains("th:text")
                || tag.contains("th:errors")
                || tag.contains("th:case")
                || before.contains("th:replace")
                || before.contains("th:insert")
                || words.group(1).equals("Fragments");
    }

    private static Set<String> found(Pattern pattern, Stream<Path> files) {
        return files.flatMap(file -> pattern.matcher(text(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(Path template) {
        return VALUE.matcher(COMMENT.matcher(text(template)).replaceAll(""))
                .replaceAll("")
                .lines();
    }

    private static Stream<Path> sources() {
        return files("src/main/java", ".java");
    }

    private static Stream<Path> templates() {
        return files("src/main/resources/templates", ".html");
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> keys() {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return messages.stringPropertyNames();
    }
}
