package vn.hocvuso.imports.folder;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.ImportSettings;

/** Looks at the drop folder again and again, and forgets raw files after their time; not while a mere command runs. */
@Configuration
@ConditionalOnProperty(name = "hocvuso.command", havingValue = "false", matchIfMissing = true)
class FolderTasks {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTasks.class);
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SELDOM = Duration.ofHours(6);

    @Bean
    Task<Void> dropFolderTask(DropFolder folder) {
        return Tasks.recurring("drop-folder", FixedDelay.of(OFTEN)).execute((instance, context) -> {
            try {
                folder.look();
            } catch (IOException failure) {
                throw new UncheckedIOException("The drop folder cannot be read", failure);
            }
        });
    }

    @Bean
    Task<Void> forgetFilesTask(FileStore files, PuttingAway putting, ImportSettings settings, Clock clock) {
        return Tasks.recurring("forget-files", FixedDelay.of(SELDOM)).execute((instance, context) -> {
            forgetFolders(
                    putting, LocalDate.now(clock).minusDays(settings.keep().toDays()));
            int forgotten = files.forgetBefore(clock.instant().minus(settings.keep()));
            LOG.info("Raw files of {} imports were deleted after their time", forgotten);
        });
    }

    private static void forgetFolders(PuttingAway putting, LocalDate before) {
        try {
            putting.forgetBefore(before);
        } catch (IOException failure) {
            throw new UncheckedIOException("Old files of the drop folder cannot be deleted", failure);
        }
    }
}
