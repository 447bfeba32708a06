package vn.hocvuso.progress.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Document;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.Grant;

/** More time as a program asks for it; that a reason is needed is the ledger's rule. */
public record GrantBody(
        @NotNull @Valid ScopeBody scope,
        @Nullable LocalDate newDeadline,
        @Min(-3660) @Max(3660) @Nullable Integer byDays,
        @Size(max = 60) @Nullable String documentKind,
        @Size(max = 60) @Nullable String decisionNo,
        @Nullable LocalDate decidedOn,
        @Size(max = 120) @Nullable String issuer,
        @Size(max = 500) @Nullable String reason) {

    public Grant grant() {
        return new Grant(
                scope.scope(),
                newDeadline,
                byDays,
                new Document(stripped(documentKind), stripped(decisionNo), decidedOn, stripped(issuer)),
                reason == null ? "" : reason);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whom more time is for. */
    public record ScopeBody(
            @NotNull ExtensionScope.Kind kind,
            @Size(max = 60) @Nullable String code) {

        ExtensionScope scope() {
            return new ExtensionScope(kind, code);
        }
    }
}
