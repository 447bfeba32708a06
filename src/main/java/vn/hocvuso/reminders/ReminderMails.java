package vn.hocvuso.reminders;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Communes;
import vn.hocvuso.reminders.ReminderMapper.Recipient;
import vn.hocvuso.reminders.ReminderMapper.Sent;

/** Sends each reminder once to everybody who wants it by e-mail; what could not be sent is tried again later. */
@Component
public class ReminderMails {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderMails.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final ReminderMapper mapper;
    private final Reminders reminders;
    private final ReminderTexts texts;
    private final Callers callers;
    private final Communes communes;
    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final Clock clock;

    ReminderMails(
            ReminderMapper mapper,
            Reminders reminders,
            ReminderTexts texts,
            Callers callers,
            Communes communes,
            ObjectProvider<JavaMailSender> sender,
            MailSettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.reminders = reminders;
        this.texts = texts;
        this.callers = callers;
        this.communes = communes;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this installation sends mails: it has a server for them and an address of its own. */
    public boolean canSend() {
        return sender.getIfAvailable() != null && settings.from() != null;
    }

    /** Sends what is due and was not sent yet; nobody is written to at night. */
    void send() {
        if (canSend() && !LocalDateTime.now(clock).toLocalTime().isBefore(MORNING)) {
            mapper.recipients().forEach(this::send);
        }
    }

    /** What goes wrong with one keeps nobody else from his mail. */
    private void send(Recipient recipient) {
        try {
            callers.find(recipient.username()).ifPresent(caller -> send(recipient, caller));
        } catch (RuntimeException failure) {
            LOG.error("reminders of account {} not sent", recipient.accountId(), failure);
        }
    }

    /** Noted before it is sent, so that nobody sends it too; the note is taken back where the mail server was not reached. */
    private void send(Recipient recipient, Caller caller) {
        Set<Sent> sent = new HashSet<>(mapper.sent(caller.accountId()));
        List<Reminder> due = reminders.of(caller).stream()
                .filter(reminder -> !sent.contains(Sent.of(reminder)))
                .filter(reminder -> mapper.insertSent(caller.accountId(), Sent.of(reminder), clock.instant()) > 0)
                .toList();
        if (due.isEmpty()) {
            return;
        }
        try {
            sender.getObject().send(message(recipient, caller, due));
        } catch (MailException failure) {
            boolean refused = NestedExceptionUtils.getMostSpecificCause(failure) instanceof SendFailedException;
            LOG.warn(
                    "account {}: {} reminders {}: {}",
                    caller.accountId(),
                    due.size(),
                    refused ? "refused by the mail server" : "not sent, tried again later",
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getSimpleName());
            if (!refused) {
                due.forEach(reminder -> mapper.deleteSent(caller.accountId(), Sent.of(reminder)));
            }
        }
    }

    private SimpleMailMessage message(Recipient recipient, Caller caller, List<Reminder> due) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(recipient.email());
        message.setSubject(texts.of("mail.subject", places(caller)));
        message.setText(text(due));
        return message;
    }

    private String text(List<Reminder> due) {
        String link = settings.link() == null ? "" : "\n" + texts.of("mail.link", settings.link());
        return texts.of("mail.head") + "\n\n" + texts.lines(due) + "\n" + link + "\n" + texts.of("mail.foot") + "\n";
    }

    private String places(Caller caller) {
        return caller.communes().stream()
                .map(communes::find)
                .flatMap(Optional::stream)
                .map(Commune::spokenName)
                .collect(Collectors.joining(", "));
    }
}
