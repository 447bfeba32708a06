package vn.hocvuso.imports.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportMode;
import vn.hocvuso.imports.Upload;

/** What is said about a file that is handed in on the page. */
record ImportForm(
        @Nullable MultipartFile file,
        @Nullable ImportKind kind,
        @Nullable LocalDate asOf,
        @Nullable String course) {

    /** Mostly it is the portal's results. */
    static final ImportForm EMPTY = new ImportForm(null, ImportKind.COMPLETIONS, null, null);

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    Upload upload(ImportKind said, String commune, String fileName) {
        String named = course == null || course.isBlank() ? null : course;
        return new Upload(said, ImportMode.PREVIEW, commune, named, null, Upload.PORTAL, asOf, fileName, null);
    }
}
