package vn.hocvuso.database;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The least program that has the embedded database, for tests that kill it. */
class DatabaseProgram {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(EmbeddedDatabaseConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.keep-alive=true")
                .run(arguments);
    }
}
