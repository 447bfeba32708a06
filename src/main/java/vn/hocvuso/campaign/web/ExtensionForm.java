package vn.hocvuso.campaign.web;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.Grant;
import vn.hocvuso.shared.Typed;

/** More time for a whole campaign, as it is typed. */
record ExtensionForm(
        @Nullable String newDeadline,
        @Nullable String byDays,
        @Nullable String decisionNo,
        @Nullable String decidedOn,
        @Nullable String reason) {

    static final ExtensionForm EMPTY = new ExtensionForm(null, null, null, null, null);

    Grant grant() {
        Typed typed = new Typed();
        String why = typed.text("reason", reason, 500);
        Grant grant = new Grant(
                ExtensionScope.EVERYBODY,
                typed.day("newDeadline", newDeadline),
                typed.number("byDays", byDays),
                typed.text("decisionNo", decisionNo, 60),
                typed.day("decidedOn", decidedOn),
                why == null ? "" : why);
        typed.mustBeRead();
        return grant;
    }
}
