package vn.hocvuso.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import vn.hocvuso.campaign.Exemption;
import vn.hocvuso.campaign.ExemptionReason;
import vn.hocvuso.campaign.Exemptions;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** Whom a campaign does not ask for some time. */
@RestController
@RequestMapping("/api/v1/campaigns/{campaign}/exemptions")
class ExemptionApiController {

    private final Exemptions exemptions;

    ExemptionApiController(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @PutMapping("/{person}")
    Exemption put(
            Caller caller,
            @PathVariable String campaign,
            @PathVariable String person,
            @Valid @RequestBody ExemptionBody body) {
        return exemptions.put(caller, campaign, person, body.wanted());
    }

    @GetMapping("/{person}")
    Exemption get(Caller caller, @PathVariable String campaign, @PathVariable String person) {
        return exemptions.get(caller, campaign, person);
    }

    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String campaign, @PathVariable String person) {
        exemptions.remove(caller, campaign, person);
    }

    @GetMapping
    Page<Exemption> list(
            Caller caller,
            @PathVariable String campaign,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return Page.partOf(exemptions.of(caller, campaign), PageRequest.of(page, size));
    }

    /** An exemption as it is asked for. */
    record ExemptionBody(
            @NotNull ExemptionReason reason,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Size(max = 60) @Nullable String decisionNo) {

        Exemption.Wanted wanted() {
            return new Exemption.Wanted(
                    reason, from, to, decisionNo == null || decisionNo.isBlank() ? null : decisionNo.strip());
        }
    }
}
