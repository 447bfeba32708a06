package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.Api;

/** Hands files in over the API and waits until their imports rest. */
public final class ImportCalls {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> RESTING =
            Set.of("READY", "APPLIED", "UNDONE", "FAILED", "CANCELLED", "NEEDS_MAPPING");

    private final Api api;
    private final Duration patience;

    public ImportCalls(Api api) {
        this(api, Duration.ofMinutes(2));
    }

    public ImportCalls(Api api, Duration patience) {
        this.api = api;
        this.patience = patience;
    }

    /** A small file, its lines one by one. */
    public JsonNode apply(String commune, String kind, String... lines) {
        return upload(commune, kind, "apply", "tep.csv", text(lines));
    }

    public JsonNode preview(String commune, String kind, String... lines) {
        return upload(commune, kind, "preview", "tep.csv", text(lines));
    }

    public JsonNode upload(String commune, String kind, String mode, String name, byte[] content, String... more) {
        String[] parameters = Stream.concat(
                        Stream.of("kind=" + kind, "commune=" + commune, "mode=" + mode), Arrays.stream(more))
                .toArray(String[]::new);
        MvcTestResult answer = api.upload(name, content, parameters);
        assertThat(answer).hasStatus(202);
        return rested(json(answer).get("id").asLong(), mode.equals("apply") ? Set.of() : RESTING);
    }

    /** The import once it rests; a READY one that goes on by itself does not rest yet. */
    public JsonNode rested(long id) {
        return rested(id, RESTING);
    }

    public JsonNode act(long id, String act) {
        assertThat(api.post("/imports/" + id + "/" + act, "")).hasStatus(202);
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> get(id),
                        job -> act.equals("undo")
                                ? job.get("state").asString().equals("UNDONE")
                                : RESTING.contains(job.get("state").asString())
                                        && !job.get("state").asString().equals("READY"));
    }

    public JsonNode get(long id) {
        return json(api.get("/imports/" + id));
    }

    public JsonNode rows(long id, String outcome) {
        return json(api.get("/imports/" + id + "/rows?size=500&outcome=" + outcome))
                .get("items");
    }

    private JsonNode rested(long id, Set<String> states) {
        return await().atMost(patience).pollInterval(Duration.ofMillis(100)).until(() -> get(id), job -> {
            String state = job.get("state").asString();
            boolean duplicate = state.equals("READY") && !job.get("duplicateOf").isNull();
            return states.isEmpty()
                    ? duplicate || (RESTING.contains(state) && !state.equals("READY"))
                    : states.contains(state);
        });
    }

    public static JsonNode json(MvcTestResult answer) {
        try {
            return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] text(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
