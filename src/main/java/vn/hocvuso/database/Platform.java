package vn.hocvuso.database;

import java.util.Locale;
import java.util.Set;

/** The kind of computer the program runs on, as far as the bundled server cares. */
record Platform(String system, String processor) {

    private static final Set<String> BUNDLED_PROCESSORS = Set.of("amd64", "x86_64");

    static Platform current() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    boolean isLinux() {
        return system.equalsIgnoreCase("linux");
    }

    void mustHaveServer() {
        if (!(isLinux() || isWindows()) || !BUNDLED_PROCESSORS.contains(processor)) {
            throw new NoBundledServer(this);
        }
    }
}
