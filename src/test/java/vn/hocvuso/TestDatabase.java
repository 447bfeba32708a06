package vn.hocvuso;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context of a test a fresh schema of the one server that the test JVM has. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(freshSchema().properties()).applyTo(context);
    }

    public static TestSchema freshSchema() {
        return OnlyServer.SERVER.freshSchema();
    }

    /** Static, because contexts of all test classes share it; started by the first that asks, stopped after all contexts. */
    private static final class OnlyServer {

        private static final TestServer SERVER = TestServer.started();

        static {
            SpringApplication.getShutdownHandlers().add(SERVER::stop);
        }
    }
}
