package vn.hocvuso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context of a test an empty home folder. */
public class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path homes = Files.createDirectories(Path.of("target/homes"));
            Path home = Files.createTempDirectory(homes, "home-");
            TestPropertyValues.of("hocvuso.home=" + home, "hocvuso.imports=" + home.resolve("imports"))
                    .applyTo(context);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
