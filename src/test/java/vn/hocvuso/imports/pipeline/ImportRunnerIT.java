package vn.hocvuso.imports.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.ImportCalls;

/** Jobs that are taken over while they still run, as after a pause of their computer. */
@ProgramTest
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class ImportRunnerIT {

    private static final String COMMUNE = "21409";
    private static final int PEOPLE = 11_000;

    @Autowired
    private ImportRunner runner;

    @Autowired
    private JdbcTemplate sql;

    private final Api admin;
    private final ImportCalls calls;

    ImportRunnerIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @Test
    void aJobThatRunsTwiceAtOnceDoesNothingTwice() {
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "J1,Thôn Một,Thôn");
        String[] roster = Stream.concat(
                        Stream.of("Họ và tên,Năm sinh,Thôn"),
                        IntStream.range(0, PEOPLE).mapToObj(number -> "Hồ Văn " + number + ",1990,Thôn Một"))
                .toArray(String[]::new);
        JsonNode received = ImportCalls.json(admin.upload(
                "danh-sach.csv", ImportCalls.text(roster), "kind=ROSTER", "commune=" + COMMUNE, "mode=apply"));
        ImportId id = new ImportId(received.get("id").asLong());

        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> runner.run(id));
        runner.run(id);
        other.join();

        JsonNode rested = calls.rested(id.value());
        assertThat(rested.get("state").asString()).isEqualTo("APPLIED");
        assertThat(rested.get("rows").get("accepted").asInt()).isEqualTo(PEOPLE);
        assertThat(rested.get("effects").get("created").asInt()).isEqualTo(PEOPLE);
        assertThat(count("SELECT COUNT(*) FROM person WHERE commune_code = ?")).isEqualTo(PEOPLE);
        assertThat(count("SELECT held FROM commune_freshness WHERE commune_code = ?"))
                .isZero();
    }

    private int count(String query) {
        Integer found = sql.queryForObject(query, Integer.class, COMMUNE);
        return found == null ? -1 : found;
    }
}
