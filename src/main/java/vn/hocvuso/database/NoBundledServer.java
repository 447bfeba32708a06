package vn.hocvuso.database;

/** Thrown where no server is bundled for this kind of computer. */
final class NoBundledServer extends DatabaseUnavailable {

    NoBundledServer(Platform platform) {
        super("no-bundled-server", platform.system(), platform.processor());
    }
}
