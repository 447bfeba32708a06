package vn.hocvuso.place;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A list of facts that comes with the program, a file of db/reference: it is loaded again whenever it has changed. */
abstract class Reference implements JavaMigration {

    private final String description;
    private final ClassPathResource file;

    Reference(String description, String fileName) {
        this.description = description;
        this.file = new ClassPathResource("db/reference/" + fileName);
    }

    final List<CSVRecord> records() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    @Override
    public final @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        try {
            CRC32 checksum = new CRC32();
            checksum.update(file.getContentAsByteArray());
            return (int) checksum.getValue();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    private UncheckedIOException unreadable(IOException failure) {
        return new UncheckedIOException("Cannot read " + file.getPath(), failure);
    }
}
