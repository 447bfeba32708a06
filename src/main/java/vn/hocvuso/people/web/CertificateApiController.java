package vn.hocvuso.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.learning.Certificate;
import vn.hocvuso.learning.Certificates;
import vn.hocvuso.learning.Recognition;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** Certificates that an officer has seen. */
@RestController
@RequestMapping("/api/v1/people/{code}/completions")
class CertificateApiController {

    private final Certificates certificates;

    CertificateApiController(Certificates certificates) {
        this.certificates = certificates;
    }

    @PutMapping("/{course}")
    Certificate put(
            Caller caller,
            @PathVariable String code,
            @PathVariable String course,
            @Valid @RequestBody CertificateBody body) {
        return certificates.put(caller, code, course, body.seen());
    }

    @GetMapping
    Page<Certificate> list(
            Caller caller,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return Page.partOf(certificates.of(caller, code), PageRequest.of(page, size));
    }

    @GetMapping("/{course}")
    Certificate get(
            Caller caller,
            @PathVariable String code,
            @PathVariable String course,
            @RequestParam(defaultValue = "PORTAL") Recognition recognition) {
        List<Certificate> all = certificates.of(caller, code);
        return all.stream()
                .filter(one -> one.courseCode().equals(course) && one.recognition() == recognition)
                .findFirst()
                .orElseThrow(() -> new NotFound("certificate"));
    }

    @DeleteMapping("/{course}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Caller caller,
            @PathVariable String code,
            @PathVariable String course,
            @RequestParam(defaultValue = "PORTAL") Recognition recognition) {
        certificates.remove(caller, code, course, recognition);
    }

    /** A certificate as it is entered. */
    record CertificateBody(
            @NotNull LocalDate completedOn,
            @NotBlank @Size(max = 60) String evidenceNo,
            @NotNull LocalDate checkedOn,
            @NotNull Recognition recognition,
            @Size(max = 500) @Nullable String note) {

        Certificate.Seen seen() {
            return new Certificate.Seen(
                    recognition,
                    completedOn,
                    evidenceNo.strip(),
                    checkedOn,
                    note == null || note.isBlank() ? null : note.strip());
        }
    }
}
