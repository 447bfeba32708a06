package vn.hocvuso.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded server before anything asks for a connection, and stops it after everything else. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerNamed.class)
class EmbeddedDatabaseConfiguration {

    /** The command line sets {@code hocvuso.command}: a command beside a running program uses that program's server. */
    @Bean
    EmbeddedServer embeddedServer(
            @Value("${hocvuso.home}") String home, @Value("${hocvuso.command:false}") boolean command) {
        return command ? EmbeddedServer.startOrShare(Path.of(home)) : EmbeddedServer.start(Path.of(home));
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer server) {
        return new EmbeddedConnectionDetails(server);
    }
}
