package vn.hocvuso.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.DomainException;

/** The sentences that tell users of failures. */
@Component
public class Sentences {

    static final Locale LANGUAGE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    String title(Failure failure) {
        return sentence("error.title." + failure.status().value(), "HTTP " + failure.status());
    }

    String detail(Failure failure) {
        return error(failure.code(), failure.arguments());
    }

    /** The whole failure in one line, with what is wrong with each field. */
    String summary(Failure failure) {
        return Stream.concat(
                        Stream.of(detail(failure)),
                        failure.faults().stream().map(fault -> error(fault.code(), fault.arguments())))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Why a use case was refused, for whoever reads no web page. */
    public String summary(DomainException refusal) {
        return summary(Failure.of(refusal));
    }

    /** The sentence of a code; one that has none is told by the code itself. */
    String error(String code, List<Object> quoted) {
        return sentence("error." + code, code, Days.written(quoted.toArray()));
    }

    /** Any other sentence, by its key. */
    public String of(String key, Object... quoted) {
        return sentence(key, key, quoted);
    }

    private String sentence(String key, String orElse, Object... quoted) {
        return String.valueOf(messages.getMessage(key, quoted, orElse, LANGUAGE));
    }
}
