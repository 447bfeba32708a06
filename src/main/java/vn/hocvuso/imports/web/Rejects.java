package vn.hocvuso.imports.web;

import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.RowReading;

/** The download of the rows that could not be used. */
@Component
class Rejects {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Imports imports;
    private final RowReading rows;
    private final ProblemTexts texts;

    Rejects(Imports imports, RowReading rows, ProblemTexts texts) {
        this.imports = imports;
        this.rows = rows;
        this.texts = texts;
    }

    ResponseEntity<StreamingResponseBody> of(Caller caller, ImportId id) {
        Import job = imports.get(caller, id);
        caller.mustAdminister();
        StreamingResponseBody body = (OutputStream out) -> rows.writeRejects(caller, job.id(), texts::of, out);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("dong-loi-" + id + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(CSV)
                .body(body);
    }
}
