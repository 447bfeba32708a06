package vn.hocvuso.campaign.web;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.shared.Typed;

/**
 * Why an extension is taken back, as it is typed.
 *
 * @param together with all that were granted with it
 */
record RevocationForm(
        @Nullable String reason,
        @Nullable String decisionNo,
        @Nullable Boolean together) {

    static final RevocationForm EMPTY = new RevocationForm(null, null, null);

    boolean ofAll() {
        return Boolean.TRUE.equals(together);
    }

    String typedReason() {
        Typed typed = new Typed();
        String text = typed.text("reason", reason, 500);
        typed.mustBeRead();
        return text == null ? "" : text;
    }

    @Nullable
    String typedNo() {
        Typed typed = new Typed();
        String text = typed.text("decisionNo", decisionNo, 60);
        typed.mustBeRead();
        return text;
    }
}
