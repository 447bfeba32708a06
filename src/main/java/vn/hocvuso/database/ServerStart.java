package vn.hocvuso.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the server on a free port of this computer and waits until it answers. */
record ServerStart(DatabaseHome home, MariaDbProgram program, String password) {

    /** Long, because a server that was cut off first repairs itself. */
    private static final Patience START = new Patience(Duration.ofMinutes(5));

    /** Committed is committed: the log is flushed with every transaction, whatever that costs. */
    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            "--transaction-isolation=READ-COMMITTED",
            "--max-allowed-packet=64M",
            "--innodb-buffer-pool-size=256M",
            "--innodb-flush-log-at-trx-commit=1");

    RunningServer start() throws IOException {
        home.accountScript().write(accountScript());
        int port = freePort();
        Process process = program.process(home, home.data(), options(port)).start();
        RunningServer server = RunningServer.of(process.toHandle(), port);
        home.serverRecord().write(server);
        mustAnswer(process, new ServerAccess(port, password));
        home.accountScript().delete();
        return server;
    }

    private List<String> options(int port) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("--port=" + port);
        options.add("--init-file=" + home.accountScript().path());
        if (program.platform().isLinux()) {
            options.add("--socket=");
        }
        return options;
    }

    /** Run by the server before it listens: no moment without a password, and no other account. One statement a line. */
    private String accountScript() {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4;
                CREATE OR REPLACE USER %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON *.* TO %2$s@'127.0.0.1' WITH GRANT OPTION;
                DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys' AND NOT (User = '%2$s' AND Host = '127.0.0.1');
                DELETE FROM mysql.proxies_priv;
                FLUSH PRIVILEGES;
                """.formatted(ServerAccess.DATABASE, ServerAccess.USERNAME, password);
    }

    private void mustAnswer(Process process, ServerAccess access) {
        boolean ended = START.until(() -> !process.isAlive() || access.answers());
        if (!ended || !process.isAlive()) {
            process.destroy();
            throw new ServerNotStarted(home);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
