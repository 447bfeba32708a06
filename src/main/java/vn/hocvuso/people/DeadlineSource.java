package vn.hocvuso.people;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Extension;
import vn.hocvuso.campaign.ExtensionScope;

/** The extension from which a person's deadline comes; without a number where its document is still to be supplied. */
public record DeadlineSource(
        long extensionId, ExtensionScope scope, @Nullable String decisionNo) {

    static DeadlineSource of(Extension extension) {
        return new DeadlineSource(
                extension.id(), extension.scope(), extension.document().no());
    }
}
