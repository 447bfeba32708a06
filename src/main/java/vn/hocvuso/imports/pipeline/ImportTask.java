package vn.hocvuso.imports.pipeline;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.ImportJobs;

@Configuration
class ImportTask {

    private static final Duration WAIT = Duration.ofSeconds(1);

    @Bean
    Task<Long> workOnImports(ImportRunner runner) {
        return Tasks.custom(ImportJobs.WORK)
                .onFailure(new com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater<>(WAIT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> runner.run(new ImportId(instance.getData()))
                        ? new OnCompleteRemove<>()
                        : new OnCompleteReschedule<>(FixedDelay.of(WAIT)));
    }
}
