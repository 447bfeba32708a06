package vn.hocvuso.imports.web;

import java.io.OutputStream;
import java.util.Locale;
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
import vn.hocvuso.imports.RejectedRows;

/** The download of the rows that could not be used. */
@Component
class Rejects {

    private final Imports imports;
    private final RejectedRows rows;

    Rejects(Imports imports, RejectedRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    ResponseEntity<StreamingResponseBody> of(Caller caller, ImportId id, RejectedRows.Form form) {
        Import job = imports.get(caller, id);
        caller.mustAdminister();
        StreamingResponseBody body = (OutputStream out) -> rows.write(caller, job.id(), form, out);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("dong-loi-" + id + "." + form.name().toLowerCase(Locale.ROOT))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType(
                        switch (form) {
                            case CSV -> "text/csv;charset=UTF-8";
                            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                        }))
                .body(body);
    }
}
