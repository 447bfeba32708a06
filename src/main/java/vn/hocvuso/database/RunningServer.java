package vn.hocvuso.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A server process as it was started: enough to find it again, and never to take another process for it. */
record RunningServer(long pid, Instant started, int port) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
    private static final Patience SHUTDOWN = new Patience(Duration.ofSeconds(60));

    static RunningServer of(ProcessHandle process, int port) {
        return new RunningServer(process.pid(), startOf(process), port);
    }

    /** Who answers with the password is ours, also where the clock was set since and the process seems another. */
    boolean runs(String password) {
        return isAlive() || new ServerAccess(port, password).answers();
    }

    boolean isAlive() {
        return process().isPresent();
    }

    /** Ends it by SQL, which loses nothing; by a signal only where it does not answer. */
    void stop(String password) {
        if (!new ServerAccess(port, password).shutDown()) {
            process().ifPresent(ProcessHandle::destroy);
        }
        if (!SHUTDOWN.until(() -> !isAlive())) {
            process().ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(RunningServer::goesOn).filter(this::startedThen);
    }

    /** A process that has ended but was not yet collected by its parent has no command any more. */
    private static boolean goesOn(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private boolean startedThen(ProcessHandle process) {
        return Duration.between(started, startOf(process)).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
