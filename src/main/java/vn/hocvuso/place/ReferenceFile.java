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
import org.springframework.core.io.ClassPathResource;

/** A list of facts that comes with the program: a file of db/reference. */
final class ReferenceFile {

    private final ClassPathResource file;

    ReferenceFile(String name) {
        this.file = new ClassPathResource("db/reference/" + name);
    }

    List<CSVRecord> records() {
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

    /** Another one where the file is another one. */
    int checksum() {
        try {
            CRC32 checksum = new CRC32();
            checksum.update(file.getContentAsByteArray());
            return (int) checksum.getValue();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private UncheckedIOException unreadable(IOException failure) {
        return new UncheckedIOException("Cannot read " + file.getPath(), failure);
    }
}
