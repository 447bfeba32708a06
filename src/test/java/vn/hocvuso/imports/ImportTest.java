package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.facts.ImportId;

class ImportTest {

    private static final int SLICES = 20;

    @Test
    void theRestTakesAsLongAsThePaceSoFarSays() {
        assertThat(job(ImportAction.READ, 5, 0, 30L).secondsLeft()).hasValue(90);
        assertThat(job(ImportAction.APPLY, SLICES, 10, 30L).secondsLeft()).hasValue(30);
    }

    @Test
    void anUndoGoesFromTheLastSliceToTheFirst() {
        assertThat(job(ImportAction.UNDO, SLICES, 5, 30L).secondsLeft()).hasValue(10);
    }

    @Test
    void atTheBeginningAndAtRestNobodyCanSayHowLongItTakes() {
        assertThat(job(ImportAction.READ, 0, 0, 30L).secondsLeft()).isEmpty();
        assertThat(job(ImportAction.READ, 5, 0, null).secondsLeft()).isEmpty();
        assertThat(job(ImportAction.NONE, SLICES, SLICES, 30L).secondsLeft()).isEmpty();
    }

    private static Import job(ImportAction action, int read, int applied, @Nullable Long seconds) {
        return new Import(
                new ImportId(1),
                ImportKind.ROSTER,
                ImportState.READING,
                action,
                ImportMode.APPLY,
                "21421",
                "portal",
                null,
                null,
                null,
                "tep.csv",
                1,
                "",
                null,
                null,
                Tally.NONE,
                null,
                SLICES,
                read,
                applied,
                null,
                0,
                false,
                false,
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                "canbo",
                null,
                seconds);
    }
}
