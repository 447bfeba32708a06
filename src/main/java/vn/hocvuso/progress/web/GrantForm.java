package vn.hocvuso.progress.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Document;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.ExtensionScope.Kind;
import vn.hocvuso.campaign.Grant;
import vn.hocvuso.shared.Typed;

/**
 * More time, as it is typed.
 *
 * @param whom a level and a code, {@code VILLAGE:T01}; {@link #EVERYBODY}, or {@link #UNFINISHED} in some villages
 */
record GrantForm(
        @Nullable String whom,
        @Nullable List<String> villages,
        @Nullable String newDeadline,
        @Nullable String byDays,
        @Nullable String documentKind,
        @Nullable String decisionNo,
        @Nullable String decidedOn,
        @Nullable String issuer,
        @Nullable String reason) {

    static final String EVERYBODY = "CAMPAIGN";
    static final String UNFINISHED = "UNFINISHED";

    static String whom(Kind kind, String code) {
        return kind.name() + ":" + code;
    }

    boolean forUnfinished() {
        return UNFINISHED.equals(whom);
    }

    List<String> chosenVillages() {
        return villages == null ? List.of() : villages;
    }

    /** The terms; of those for the unfinished, whom they are for is found out later. */
    Grant grant() {
        Typed typed = new Typed();
        ExtensionScope scope = forUnfinished() ? ExtensionScope.EVERYBODY : scope(typed);
        if (forUnfinished() && chosenVillages().isEmpty()) {
            typed.refuse("villages", "EXTENSION_VILLAGES");
        }
        String why = typed.text("reason", reason, 500);
        Grant grant = new Grant(
                scope,
                typed.day("newDeadline", newDeadline),
                typed.number("byDays", byDays),
                new Document(
                        typed.text("documentKind", documentKind, 60),
                        typed.text("decisionNo", decisionNo, 60),
                        typed.day("decidedOn", decidedOn),
                        typed.text("issuer", issuer, 120)),
                why == null ? "" : why);
        if (isBlank(newDeadline) == isBlank(byDays)) {
            typed.refuse("newDeadline", "EXTENSION_AMOUNT");
        }
        if (grant.byDays() != null && grant.byDays() < 1) {
            typed.refuse("byDays", "EXTENSION_DAYS");
        }
        if (why == null) {
            typed.refuse("reason", "REASON_MISSING");
        }
        typed.mustBeRead();
        return grant;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private ExtensionScope scope(Typed typed) {
        String text = whom == null ? "" : whom.strip();
        if (text.isEmpty()) {
            typed.refuse("whom", "REQUIRED");
            return ExtensionScope.EVERYBODY;
        }
        int sign = text.indexOf(':');
        String code = sign < 0 ? null : text.substring(sign + 1);
        Kind kind = typed.one("whom", (sign < 0 ? text : text.substring(0, sign)).toUpperCase(Locale.ROOT), Kind.class);
        return kind == null ? ExtensionScope.EVERYBODY : new ExtensionScope(kind, code);
    }
}
