package vn.hocvuso;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole program as a process of its own, which can be killed. */
public final class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path output;
    private String address = "";

    private RunningProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it on a port that it finds itself, and waits until it is ready; its output goes to a file. */
    public static RunningProgram start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutTests(),
                HocVuSo.class.getName(),
                "--server.port=0",
                "--hocvuso.clock=2025-11-12T09:00:00",
                "--hocvuso.clock.allowed=true",
                "--db-scheduler.heartbeat-interval=500ms"));
        Stream.of(arguments).forEach(command::add);
        keepOutputOfTheOneBefore(output);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        RunningProgram program = new RunningProgram(process, output);
        await().atMost(PATIENCE).until(() -> !process.isAlive() || program.isReady());
        assertThat(process.isAlive())
                .as(() -> "the program runs; it said:\n" + program.said())
                .isTrue();
        return program;
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the embedded database too, as when the power goes. */
    public void killWithItsDatabase() throws InterruptedException {
        List<ProcessHandle> database = process.descendants().toList();
        assertThat(database).as("the database's processes").isNotEmpty();
        process.destroyForcibly().waitFor();
        database.forEach(ProcessHandle::destroyForcibly);
    }

    /** Calls the API with a token. */
    public String call(String token, HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        HttpRequest call = request.uri(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(call, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
        return answer.body();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private boolean isReady() throws IOException, InterruptedException {
        Matcher started = STARTED.matcher(said());
        if (!started.find()) {
            return false;
        }
        address = "http://127.0.0.1:" + started.group(1);
        URI readiness = URI.create(address + "/actuator/health/readiness");
        return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void keepOutputOfTheOneBefore(Path output) throws IOException {
        if (Files.exists(output)) {
            Files.move(output, Path.of(output + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** MyBatis would look through the classes of the tests too. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
    }
}
