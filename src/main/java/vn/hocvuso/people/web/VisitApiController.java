package vn.hocvuso.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.roster.Visit;
import vn.hocvuso.roster.VisitKind;
import vn.hocvuso.roster.VisitResult;
import vn.hocvuso.roster.Visits;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** The visits of teams to people. */
@RestController
@RequestMapping("/api/v1/people/{code}/visits")
class VisitApiController {

    private final Visits visits;

    VisitApiController(Visits visits) {
        this.visits = visits;
    }

    /** 201 for a new visit; 200 where it is kept already. */
    @PostMapping
    ResponseEntity<VisitAnswer> tell(Caller caller, @PathVariable String code, @Valid @RequestBody VisitBody body) {
        boolean fresh = visits.tell(caller, code, body.told());
        return ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new VisitAnswer(body.at().toInstant(), body.kind(), body.result(), body.note(), body.clientId()));
    }

    /** Newest first. */
    @GetMapping
    Page<Visit> list(
            Caller caller,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return Page.partOf(visits.of(caller, code), PageRequest.of(page, size));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable String code, @PathVariable long id) {
        visits.withdraw(caller, code, id);
    }

    /** A visit as it is told. */
    record VisitBody(
            @NotNull OffsetDateTime at,
            @NotNull VisitKind kind,
            @NotNull VisitResult result,
            @Size(max = 500) @Nullable String note,
            @NotBlank @Size(max = 64) String clientId) {

        Visit.Told told() {
            return new Visit.Told(
                    at.toInstant(),
                    kind,
                    result,
                    note == null || note.isBlank() ? null : note.strip(),
                    clientId.strip());
        }
    }

    /** A visit that is kept. */
    record VisitAnswer(
            Instant at,
            VisitKind kind,
            VisitResult result,
            @Nullable String note,
            String clientId) {}
}
