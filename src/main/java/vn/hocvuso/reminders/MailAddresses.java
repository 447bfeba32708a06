package vn.hocvuso.reminders;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.shared.InvalidInput;

/** Where people want to be reminded by e-mail; everybody says so for himself. */
@Component
public class MailAddresses {

    private static final int LONGEST = 254;

    private final ReminderMapper mapper;
    private final AuditTrail audit;

    MailAddresses(ReminderMapper mapper, AuditTrail audit) {
        this.mapper = mapper;
        this.audit = audit;
    }

    public Optional<String> of(Caller caller) {
        return mapper.address(caller.accountId());
    }

    /** The caller's own; an empty one ends the mails. */
    @Transactional
    public void set(Caller caller, String address) {
        String email = address.strip();
        if (email.isEmpty()) {
            mapper.deleteAddress(caller.accountId());
        } else {
            mustBeAddress(email);
            mapper.setAddress(caller.accountId(), email);
        }
        audit.record(
                caller.username(),
                email.isEmpty() ? "reminder.mail-ended" : "reminder.mail-set",
                Subject.of("account", caller.username(), null));
    }

    private static void mustBeAddress(String email) {
        try {
            InternetAddress address = new InternetAddress(email, true);
            if (email.length() > LONGEST
                    || !email.equals(address.getAddress())
                    || !email.matches("[\\x21-\\x7E&&[^@]]+@[\\x21-\\x7E&&[^@]]+\\.[\\x21-\\x7E&&[^@]]+")) {
                throw InvalidInput.unprocessable("email", "EMAIL_FORM");
            }
        } catch (AddressException malformed) {
            throw InvalidInput.unprocessable("email", "EMAIL_FORM");
        }
    }
}
