package vn.hocvuso.campaign.web;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Document;
import vn.hocvuso.shared.Typed;

/** A document, as it is typed. */
record DocumentForm(
        @Nullable String documentKind,
        @Nullable String decisionNo,
        @Nullable String decidedOn,
        @Nullable String issuer) {

    static final DocumentForm EMPTY = new DocumentForm(null, null, null, null);

    Document document() {
        Typed typed = new Typed();
        Document document = document(typed);
        typed.mustBeRead();
        return document;
    }

    /** As part of a larger form, which tells what cannot be read. */
    Document document(Typed typed) {
        return new Document(
                typed.text("documentKind", documentKind, 60),
                typed.text("decisionNo", decisionNo, 60),
                typed.day("decidedOn", decidedOn),
                typed.text("issuer", issuer, 120));
    }
}
