package vn.hocvuso.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SealJob {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> auditSealTask(AuditChain chain) {
        return Tasks.recurring("audit-seal", FixedDelay.of(PAUSE)).execute((instance, context) -> sealAll(chain));
    }

    private static void sealAll(AuditChain chain) {
        int taken;
        do {
            taken = chain.seal();
        } while (taken > 0);
    }
}
