package vn.hocvuso.site;

import java.time.InstantSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Two times: days and shown moments come from the {@link java.time.Clock}, durations from the {@link InstantSource}. */
@Configuration
class TimeConfiguration {

    @Bean
    ClockSettings clockSettings(Environment environment) {
        return ClockSettings.in(environment);
    }

    @Bean
    ProgramClock clock(ClockSettings settings) {
        return settings.clock();
    }

    /** A clock that is refused is refused before anything touches the database. */
    @Bean
    static BeanFactoryPostProcessor clockIsCheckedFirst(Environment environment) {
        return beans -> ClockSettings.in(environment).clock();
    }

    /** Primary, since a clock is an instant source too. */
    @Bean
    @Primary
    InstantSource systemTime() {
        return InstantSource.system();
    }
}
