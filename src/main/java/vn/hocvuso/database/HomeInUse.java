package vn.hocvuso.database;

/** Thrown when another living program has the home folder. */
final class HomeInUse extends DatabaseUnavailable {

    HomeInUse(DatabaseHome home) {
        super(
                home.programAddress().read().isPresent() ? "home-in-use-at" : "home-in-use",
                home.folder().toString(),
                home.programAddress().read().orElse(""));
    }
}
