package vn.hocvuso.progress.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Document;
import vn.hocvuso.campaign.Extension;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.campaign.Grant;
import vn.hocvuso.progress.DeadlineEffect;
import vn.hocvuso.progress.Unfinished;
import vn.hocvuso.progress.WhatIf;
import vn.hocvuso.shared.Code;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** The ledger of extensions. */
@RestController
@RequestMapping("/api/v1/campaigns/{campaign}/extensions")
class ExtensionApiController {

    private static final String LARGEST_PAGE = "" + PageRequest.LARGEST;

    private final Extensions extensions;
    private final Unfinished unfinished;
    private final WhatIf whatIf;

    ExtensionApiController(Extensions extensions, Unfinished unfinished, WhatIf whatIf) {
        this.extensions = extensions;
        this.unfinished = unfinished;
        this.whatIf = whatIf;
    }

    @PostMapping
    ResponseEntity<ExtensionAnswer> grant(
            Caller caller, @PathVariable @Code String campaign, @Valid @RequestBody GrantBody body) {
        Extension extension = extensions.grant(caller, campaign, body.grant());
        URI location = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .pathSegment(Long.toString(extension.id()))
                .build()
                .toUri();
        return ResponseEntity.created(location).body(ExtensionAnswer.of(extension));
    }

    /** The whole ledger, oldest first. */
    @GetMapping
    Page<ExtensionAnswer> ledger(
            Caller caller,
            @PathVariable @Code String campaign,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = LARGEST_PAGE) int size) {
        return Page.partOf(extensions.ledger(caller, campaign), PageRequest.of(page, size))
                .map(ExtensionAnswer::of);
    }

    @GetMapping("/{id}")
    ExtensionAnswer get(Caller caller, @PathVariable @Code String campaign, @PathVariable long id) {
        return ExtensionAnswer.of(extensions.get(caller, campaign, id));
    }

    @PostMapping("/{id}/revocation")
    ExtensionAnswer revoke(
            Caller caller,
            @PathVariable @Code String campaign,
            @PathVariable long id,
            @Valid @RequestBody RevocationBody body) {
        String reason = body.reason() == null ? "" : body.reason();
        return ExtensionAnswer.of(extensions.revoke(caller, campaign, id, reason, stripped(body.decisionNo())));
    }

    /** Grants the same to everybody in some villages who has not finished. */
    @PostMapping("/unfinished")
    ResponseEntity<Page<ExtensionAnswer>> grantUnfinished(
            Caller caller, @PathVariable @Code String campaign, @Valid @RequestBody UnfinishedBody body) {
        List<Extension> granted =
                extensions.grantEach(caller, campaign, body.grant(), unfinished.in(caller, campaign, body.villages()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Page.partOf(granted, PageRequest.of(0, PageRequest.LARGEST))
                        .map(ExtensionAnswer::of));
    }

    /** What would become of deadlines and figures; nothing is granted. */
    @PostMapping("/preview")
    DeadlineEffect preview(Caller caller, @PathVariable @Code String campaign, @Valid @RequestBody GrantBody body) {
        return whatIf.of(caller, campaign, () -> extensions.grant(caller, campaign, body.grant()));
    }

    /** Supplies the document that was missing. */
    @PutMapping("/{id}/document")
    ExtensionAnswer supply(
            Caller caller,
            @PathVariable @Code String campaign,
            @PathVariable long id,
            @Valid @RequestBody DocumentBody body) {
        return ExtensionAnswer.of(extensions.supply(caller, campaign, id, body.document()));
    }

    /** A document that comes later; that it needs number and day is the ledger's rule. */
    record DocumentBody(
            @Size(max = 60) @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            @Size(max = 60) @Nullable String kind,
            @Size(max = 120) @Nullable String issuer) {

        Document document() {
            return new Document(stripped(kind), stripped(decisionNo), decidedOn, stripped(issuer));
        }
    }

    /** More time for everybody in some villages who has not finished. */
    record UnfinishedBody(
            @NotEmpty @Size(max = 500) List<@NotNull @Code String> villages,
            @Nullable LocalDate newDeadline,
            @Min(-3660) @Max(3660) @Nullable Integer byDays,
            @Size(max = 60) @Nullable String documentKind,
            @Size(max = 60) @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            @Size(max = 120) @Nullable String issuer,
            @Size(max = 500) @Nullable String reason) {

        Grant grant() {
            return new Grant(
                    ExtensionScope.EVERYBODY,
                    newDeadline,
                    byDays,
                    new Document(stripped(documentKind), stripped(decisionNo), decidedOn, stripped(issuer)),
                    reason == null ? "" : reason);
        }
    }

    /** Why an extension is taken back. */
    record RevocationBody(
            @Size(max = 500) @Nullable String reason,
            @Size(max = 60) @Nullable String decisionNo) {}

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
