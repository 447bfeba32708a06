package vn.hocvuso.imports;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hocvuso.matching.Reason;
import vn.hocvuso.roster.Sex;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.InvalidInput;

/** The sentences that tell what is wrong with a row or a whole file, and what to do. */
@Component
public class ProblemTexts {

    private static final Locale LANGUAGE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Problem problem) {
        return text("problem." + problem.code(), Objects.requireNonNullElse(problem.value(), "–"));
    }

    /** A kind of problem, without a value of its own. */
    public String ofCode(String code) {
        return text("problem.kind." + code);
    }

    public String of(Failure failure) {
        return text("error." + failure.code(), failure.arguments().toArray());
    }

    public String of(Alarm alarm, int count) {
        return text("alarm." + alarm, count);
    }

    /** Why something is refused. */
    public String of(DomainException refusal) {
        return refusal instanceof InvalidInput input && !input.faults().isEmpty()
                ? text(
                        "error." + input.faults().get(0).code(),
                        input.faults().get(0).arguments().toArray())
                : text("error." + refusal.code(), refusal.arguments());
    }

    /** What speaks for or against a candidate. */
    public String of(Reason reason) {
        return text("reason." + reason);
    }

    public String of(Sex sex) {
        return text("sex." + sex);
    }

    /** The program itself, where no account handed a file in. */
    public String ofSender(String name) {
        return text("import.sender." + name);
    }

    private String text(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, LANGUAGE));
    }
}
