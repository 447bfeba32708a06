package vn.hocvuso.reminders;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are signed; the server that takes them is set by Spring's own {@code spring.mail} properties.
 *
 * @param from the address of the sender
 * @param link where the program is found by whoever reads the mail
 */
@ConfigurationProperties("hocvuso.mail")
record MailSettings(@Nullable String from, @Nullable String link) {}
