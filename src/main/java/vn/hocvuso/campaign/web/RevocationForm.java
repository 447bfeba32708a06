package vn.hocvuso.campaign.web;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.shared.Typed;

/** Why an extension is taken back, as it is typed. */
record RevocationForm(@Nullable String reason, @Nullable String decisionNo) {

    static final RevocationForm EMPTY = new RevocationForm(null, null);

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
