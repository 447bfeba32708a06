package vn.hocvuso.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.hocvuso.facts.ImportId;

/** Hands imports to the job that works on them; any instance picks them up. */
@Component
public class ImportJobs {

    /** The job that works on one import until it rests; its instance is named by import and action. */
    public static final TaskDescriptor<Long> WORK = TaskDescriptor.of("import", Long.class);

    private final Scheduler scheduler;
    private final InstantSource time = InstantSource.system();

    ImportJobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Part of the running transaction: no action without its job, which begins when it commits. */
    void schedule(ImportId id, ImportAction action) {
        TaskInstance<Long> instance =
                WORK.instance(id + "-" + action).data(id.value()).build();
        scheduler.scheduleIfNotExists(instance, time.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
