package vn.hocvuso.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.Extension;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.campaign.Grant;
import vn.hocvuso.campaign.Revocation;
import vn.hocvuso.shared.Code;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/campaigns/{campaign}/extensions")
class ExtensionApiController {

    private static final String LARGEST_PAGE = "" + PageRequest.LARGEST;

    private final Campaigns campaigns;
    private final Extensions extensions;

    ExtensionApiController(Campaigns campaigns, Extensions extensions) {
        this.campaigns = campaigns;
        this.extensions = extensions;
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
        return Page.partOf(campaigns.get(caller, campaign).deadlines().ledger(), PageRequest.of(page, size))
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
        return ExtensionAnswer.of(extensions.revoke(caller, campaign, id, reason, body.decisionNo()));
    }

    /** More time as it is asked for; that a reason is needed is the ledger's rule. */
    record GrantBody(
            @NotNull @Valid ScopeBody scope,
            @Nullable LocalDate newDeadline,
            @Min(-3660) @Max(3660) @Nullable Integer byDays,
            @Size(max = 60) @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            @Size(max = 500) @Nullable String reason) {

        Grant grant() {
            return new Grant(scope.scope(), newDeadline, byDays, decisionNo, decidedOn, reason == null ? "" : reason);
        }
    }

    /** Whom more time is for. */
    record ScopeBody(
            @NotNull ExtensionScope.Kind kind,
            @Size(max = 60) @Nullable String code) {

        ExtensionScope scope() {
            return new ExtensionScope(kind, code);
        }
    }

    /** Why an extension is taken back. */
    record RevocationBody(
            @Size(max = 500) @Nullable String reason,
            @Size(max = 60) @Nullable String decisionNo) {}

    /** An entry of the ledger. */
    record ExtensionAnswer(
            long id,
            ExtensionScope scope,
            @Nullable LocalDate newDeadline,
            @Nullable Integer byDays,
            LocalDate until,
            @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            String reason,
            Instant createdAt,
            String createdBy,
            @Nullable Revocation revocation) {

        static ExtensionAnswer of(Extension extension) {
            return new ExtensionAnswer(
                    extension.id(),
                    extension.scope(),
                    extension.newDeadline(),
                    extension.byDays(),
                    extension.until(),
                    extension.decisionNo(),
                    extension.decidedOn(),
                    extension.reason(),
                    extension.createdAt(),
                    extension.createdBy(),
                    extension.revocation());
        }
    }
}
