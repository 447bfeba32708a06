package vn.hocvuso.reminders;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hocvuso.shared.Days;

/** The sentences that remind. */
@Component
public class ReminderTexts {

    private static final Locale LANGUAGE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    ReminderTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** "Hết ngày 20/11/2025 (còn 3 ngày): 43 người chưa hoàn thành". */
    public String line(Reminder reminder) {
        String key = reminder.daysLeft() > 0 ? "ahead" : reminder.daysLeft() == 0 ? "last" : "over";
        return of("reminder." + key, reminder.deadline(), reminder.daysLeft(), reminder.unfinished());
    }

    /** Each campaign with its lines. */
    String lines(List<Reminder> reminders) {
        return reminders.stream()
                .collect(groupingBy(one -> one.campaign().name(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(campaign -> campaign.getKey() + "\n"
                        + campaign.getValue().stream()
                                .map(one -> "- " + line(one))
                                .collect(Collectors.joining("\n"))
                        + "\n" + source(campaign.getValue().get(0).dataAsOf()))
                .collect(Collectors.joining("\n\n"));
    }

    /** From which file figures come. */
    String source(@Nullable LocalDate dataAsOf) {
        return dataAsOf == null ? of("mail.noData") : of("mail.data", dataAsOf);
    }

    /** A sentence by its key; days and numbers are written as people write them. */
    String of(String key, @Nullable Object... quoted) {
        List<Object> written = new ArrayList<>();
        for (Object value : quoted) {
            written.add(written(value));
        }
        return messages.getMessage(key, written.toArray(), LANGUAGE);
    }

    /** A part as a percentage, "61,2%". */
    String share(long part, long whole) {
        NumberFormat format = NumberFormat.getPercentInstance(LANGUAGE);
        format.setMinimumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL32));
    }

    private static Object written(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return Days.WRITTEN.format(day);
        }
        return value instanceof Number number
                ? NumberFormat.getIntegerInstance(LANGUAGE).format(number)
                : String.valueOf(value);
    }
}
