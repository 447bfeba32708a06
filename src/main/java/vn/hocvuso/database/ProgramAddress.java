package vn.hocvuso.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes where the program answers, so that a second start by mistake can name the place. */
@Component
@Conditional(NoServerNamed.class)
class ProgramAddress {

    private final Path home;
    private final String host;

    ProgramAddress(@Value("${hocvuso.home}") String home, @Value("${server.address:127.0.0.1}") String host) {
        this.home = Path.of(home);
        this.host = host;
    }

    @EventListener
    void note(WebServerInitializedEvent event) {
        String address = "http://" + host + ":" + event.getWebServer().getPort();
        new DatabaseHome(home).programAddress().write(address);
    }
}
