package vn.hocvuso.imports.pipeline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.ImportJobs;

/** The job that works on imports, on every instance; the command line is an instance that does nothing else. */
@Configuration
class ImportTask {

    private static final Duration WAIT = Duration.ofSeconds(1);

    @Bean
    Task<Long> workOnImports(ImportRunner runner) {
        return Tasks.custom(ImportJobs.WORK)
                .onFailure(new ExponentialBackoffFailureHandler<>(WAIT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> runner.run(new ImportId(instance.getData()))
                        ? new OnCompleteRemove<>()
                        : new OnCompleteReschedule<>(FixedDelay.of(WAIT)));
    }

    /** Begun by the command that needs it. Were the command killed, a running server would go on with its import. */
    @Bean(destroyMethod = "stop")
    @ConditionalOnProperty("hocvuso.command")
    Scheduler importsOnly(DataSource database, Task<Long> workOnImports) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), workOnImports)
                .threads(1)
                .enableImmediateExecution()
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(3))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .alwaysPersistTimestampInUTC()
                .build();
    }
}
