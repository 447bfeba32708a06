package vn.hocvuso.progress.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Extension;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.Revocation;
import vn.hocvuso.campaign.Supply;

/**
 * An entry of the ledger as programs see it.
 *
 * @param together the first of those that were granted with it
 * @param supplied when and by whom the document came later
 */
public record ExtensionAnswer(
        long id,
        @Nullable Long together,
        ExtensionScope scope,
        @Nullable LocalDate newDeadline,
        @Nullable Integer byDays,
        LocalDate until,
        @Nullable String documentKind,
        @Nullable String decisionNo,
        @Nullable LocalDate decidedOn,
        @Nullable String issuer,
        @Nullable Supply supplied,
        String reason,
        Instant createdAt,
        String createdBy,
        @Nullable Revocation revocation) {

    public static ExtensionAnswer of(Extension extension) {
        return new ExtensionAnswer(
                extension.id(),
                extension.together(),
                extension.scope(),
                extension.newDeadline(),
                extension.byDays(),
                extension.until(),
                extension.document().kind(),
                extension.document().no(),
                extension.document().on(),
                extension.document().issuer(),
                extension.supply(),
                extension.reason(),
                extension.createdAt(),
                extension.createdBy(),
                extension.revocation());
    }
}
