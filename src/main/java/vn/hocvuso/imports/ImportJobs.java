package vn.hocvuso.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.hocvuso.facts.ImportId;

/** Hands imports to the job that works on them; any instance picks them up. */
@Component
public class ImportJobs {

    /** The job that works on one import until it rests; its instance is named by import and action. */
    public static final TaskDescriptor<Long> WORK = TaskDescriptor.of("import", Long.class);

    private final ObjectProvider<Scheduler> schedulers;
    private final InstantSource time = InstantSource.system();

    /** The scheduler knows its tasks, and some of these hand in files: so it is asked for late. */
    ImportJobs(ObjectProvider<Scheduler> schedulers) {
        this.schedulers = schedulers;
    }

    /** Part of the running transaction: no action without its job, which begins when it commits. */
    void schedule(ImportId id, ImportAction action) {
        TaskInstance<Long> instance =
                WORK.instance(id + "-" + action).data(id.value()).build();
        Scheduler scheduler = schedulers.getObject();
        scheduler.scheduleIfNotExists(instance, time.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
