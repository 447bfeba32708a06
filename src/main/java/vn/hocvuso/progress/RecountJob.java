package vn.hocvuso.progress;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocvuso.place.Freshness;

/** Counts stale communes again before anybody asks, so that he who asks need not wait. */
@Configuration
class RecountJob {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> recountTask(Freshness freshness, Recount recount) {
        return Tasks.recurring("progress-recount", FixedDelay.of(PAUSE))
                .execute((instance, context) -> freshness.staleCommunes().forEach(recount::ifStale));
    }
}
