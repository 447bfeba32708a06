package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More time, by a document: an entry of the ledger.
 *
 * @param byDays how many days more, where it was granted so; counted from the base deadline of that day
 * @param until the last day, fixed when it was granted
 * @param decisionNo the document's number; null where it is still to be supplied
 */
public record Extension(
        long id,
        ExtensionScope scope,
        @Nullable Integer byDays,
        LocalDate until,
        @Nullable String decisionNo,
        @Nullable LocalDate decidedOn,
        String reason,
        Instant createdAt,
        String createdBy,
        @Nullable Revocation revocation) {

    /** The last day, where it was granted as a day. */
    public @Nullable LocalDate newDeadline() {
        return byDays == null ? until : null;
    }

    public boolean stands() {
        return revocation == null;
    }

    boolean stoodAt(Instant moment) {
        return revocation == null || revocation.at().isAfter(moment);
    }

    Extension unrevoked() {
        return new Extension(id, scope, byDays, until, decisionNo, decidedOn, reason, createdAt, createdBy, null);
    }
}
