package vn.hocvuso.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes all sample files into the folder that is named, else into {@code imports/samples}. */
public final class WriteSamples {

    private WriteSamples() {}

    public static void main(String[] arguments) throws IOException {
        into(Path.of(arguments.length == 0 ? "imports/samples" : arguments[0]));
    }

    static void into(Path folder) throws IOException {
        for (Sample sample : Samples.all()) {
            write(
                    sample,
                    Files.createDirectories(folder.resolve(sample.commune().code())));
        }
    }

    private static void write(Sample sample, Path folder) throws IOException {
        PlaceFiles places = new PlaceFiles(sample.commune());
        Files.write(folder.resolve("villages.csv"), places.villages());
        Files.write(folder.resolve("organisations.csv"), places.organisations());
        Files.write(folder.resolve("teams.csv"), places.teams());
        Files.write(folder.resolve("roster.csv"), new RosterFile(sample.commune()).bytes());
        for (LocalDate day : Campaign.EXPORT_DAYS) {
            PortalExport export = new PortalExport(sample, day);
            Files.write(folder.resolve(export.fileName()), export.bytes());
        }
    }
}
