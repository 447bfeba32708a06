package vn.hocvuso.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program behind a command, without web server and jobs; started by the first command that needs a part of it. */
final class Program implements AutoCloseable {

    private final Supplier<ConfigurableApplicationContext> start;
    private @Nullable ConfigurableApplicationContext context;

    Program(Supplier<ConfigurableApplicationContext> start) {
        this.start = start;
    }

    static Program of(Class<?> main, Arguments arguments) {
        return new Program(() -> new SpringApplicationBuilder(main)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("hocvuso.command=true", "db-scheduler.enabled=false", "logging.level.root=error")
                .run(arguments.settings().toArray(String[]::new)));
    }

    <T> T part(Class<T> type) {
        if (context == null) {
            context = start.get();
        }
        return context.getBean(type);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
