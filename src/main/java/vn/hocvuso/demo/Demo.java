package vn.hocvuso.demo;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that loads the demo, while the program is ready and serves pages already. */
@Configuration
@ConditionalOnProperty("hocvuso.demo")
class Demo {

    private static final Duration WAIT = Duration.ofMillis(500);

    @Bean
    Task<Void> loadDemo(DemoLoader loader, DemoProgress progress) {
        return Tasks.custom("demo", Void.class)
                .scheduleOnStartup("load", null, now -> now)
                .execute((instance, context) -> {
                    if (loader.mayLoad() && loader.step()) {
                        progress.reached(loader.percent());
                        return new OnCompleteReschedule<>(FixedDelay.of(WAIT));
                    }
                    progress.reached(DemoProgress.WHOLE);
                    return new OnCompleteRemove<>();
                });
    }
}
