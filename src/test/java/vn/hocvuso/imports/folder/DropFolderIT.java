package vn.hocvuso.imports.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.imports.ImportCalls;
import vn.hocvuso.imports.ImportFolder;

/** Files laid into the drop folder of a running program. */
@ProgramTest
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class DropFolderIT {

    private static final byte[] VILLAGES =
            ImportCalls.text("Mã thôn,Tên thôn,Loại", "T1,Thôn Một,Thôn", ",Thôn Không Mã,Thôn");

    @Autowired
    private ImportFolder folder;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void aFileIsImportedAndPutAwayBesideItsResultAndItsRejectedRows() throws IOException {
        Path dropped = drop("inbox/21484/villages/thon.csv", VILLAGES);

        Path done = folder.imports().resolve("done/2025-11-12/21484/villages/thon.csv");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(done));

        assertThat(dropped).doesNotExist();
        assertThat(Files.readString(done.resolveSibling("thon.csv.result.json")))
                .contains("\"state\":\"APPLIED\"");
        assertThat(Files.readString(done.resolveSibling("thon.csv.rejects.csv")))
                .contains("Thôn Không Mã");
        assertThat(sql.queryForList("SELECT code FROM village WHERE commune_code = '21484'", String.class))
                .containsExactly("T1");

        drop("inbox/21484/villages/thon.csv", VILLAGES);
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(done.resolveSibling("thon (2).csv")));
        assertThat(Files.readString(done.resolveSibling("thon (2).csv.result.json")))
                .contains("\"duplicateOf\":");
    }

    @Test
    void aFileThatCannotBeReadIsPutAwayAsFailedWithTheReason() throws IOException {
        drop("inbox/21484/organisations/anh.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});

        Path failed = folder.imports().resolve("failed/2025-11-12/21484/organisations/anh.csv");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(failed));

        assertThat(Files.readString(failed.resolveSibling("anh.csv.result.json")))
                .contains("FILE_FORMAT");
    }

    @Test
    void aFolderThatNamesNoKindOfFileIsRefusedWithTheReason() throws IOException {
        drop("inbox/21484/khac/tep.csv", VILLAGES);

        Path failed = folder.imports().resolve("failed/2025-11-12/21484/khac/tep.csv");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(failed));

        assertThat(Files.readString(failed.resolveSibling("tep.csv.result.json")))
                .contains("DROP_FOLDER_PLACE");
    }

    @Test
    void aPlaceThatCannotBeSaysWhatIsWrongWithIt() throws IOException {
        drop("inbox/_/teams/ho.csv", VILLAGES);

        Path failed = folder.imports().resolve("failed/2025-11-12");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(failed.resolve("_/teams/ho.csv")));

        assertThat(Files.readString(failed.resolve("_/teams/ho.csv.result.json")))
                .contains("\"COMMUNE_MISSING\"");
    }

    @Test
    void aFileThatCannotBeHandledKeepsNoOtherWaiting() throws IOException {
        Path failed = folder.imports().resolve("failed/2025-11-12/_");
        Files.createDirectories(failed);
        Path inTheWay = Files.createFile(failed.resolve("tac"));
        Path stuck = drop("inbox/_/tac/mac.csv", VILLAGES);
        Path next = drop("inbox/_/tac-khac/sau.csv", VILLAGES);

        await().atMost(Duration.ofMinutes(1)).until(() -> Files.notExists(next));
        assertThat(stuck).exists();

        Files.delete(inTheWay);
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.notExists(stuck));
    }

    @Test
    void aFileOnAnotherDiskIsPutAwayToo(@TempDir Path disk) throws IOException {
        URI other = URI.create("jar:" + disk.resolve("other.zip").toUri());
        try (FileSystem elsewhere = FileSystems.newFileSystem(other, Map.of("create", "true"))) {
            Path file = Files.write(elsewhere.getPath("tep.csv"), VILLAGES);

            PuttingAway.move(file, disk.resolve("tep.csv"));

            assertThat(file).doesNotExist();
            assertThat(disk.resolve("tep.csv")).hasBinaryContent(VILLAGES);
            assertThat(disk.resolve("tep.csv.part")).doesNotExist();
        }
    }

    private Path drop(String path, byte[] content) throws IOException {
        Path file = folder.imports().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }
}
