package vn.hocvuso.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes whether somebody is to be reminded by e-mail. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class ReminderJob {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> reminderTask(ReminderMails mails) {
        return Tasks.recurring("reminder-mails", FixedDelay.of(PAUSE)).execute((instance, context) -> mails.send());
    }
}
