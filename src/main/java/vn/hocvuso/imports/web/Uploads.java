package vn.hocvuso.imports.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportMode;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.Upload;

/** Takes the files of requests in. */
@Component
class Uploads {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;

    Uploads(Imports imports) {
        this.imports = imports;
    }

    /**
     * Hands a file in.
     *
     * @param upload what is said about the file of a name
     */
    Import receive(Caller caller, MultipartFile file, Function<String, Upload> upload) throws IOException {
        return kept(file, path -> imports.receive(caller, upload.apply(name(file)), path));
    }

    /** Hands mended rows in. */
    Import receiveRetry(Caller caller, MultipartFile file, ImportId first, ImportMode mode) throws IOException {
        return kept(file, path -> imports.receiveRetry(caller, first, mode, name(file), path));
    }

    private static Import kept(MultipartFile file, Function<Path, Import> receive) throws IOException {
        Path path = Files.createTempFile("upload", ".part");
        try {
            file.transferTo(path);
            return receive.apply(path);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "tep.csv" : shortened(last);
    }

    /** Of a name that is too long its beginning and its end, where the day and the kind of file stand. */
    private static String shortened(String name) {
        int half = LONGEST_NAME / 2;
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, half) + "…" + name.substring(name.length() - half);
    }
}
