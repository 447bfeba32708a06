package vn.hocvuso;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The whole program as a process of its own, which can be killed. */
public final class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final String address;

    private RunningProgram(Process process, int port) {
        this.process = process;
        this.address = "http://127.0.0.1:" + port;
    }

    /** Starts it, and waits until it is ready; its output goes to a file. */
    public static RunningProgram start(Path output, String... arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutTests(),
                HocVuSo.class.getName(),
                "--server.port=" + port,
                "--hocvuso.clock=2025-11-12T09:00:00",
                "--hocvuso.clock.allowed=true",
                "--db-scheduler.heartbeat-interval=500ms"));
        Stream.of(arguments).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        RunningProgram program = new RunningProgram(process, port);
        await().atMost(PATIENCE).until(() -> !process.isAlive() || program.isReady());
        assertThat(process.isAlive()).as("the program runs").isTrue();
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

    private boolean isReady() throws InterruptedException {
        URI readiness = URI.create(address + "/actuator/health/readiness");
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** MyBatis would look through the classes of the tests too. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
