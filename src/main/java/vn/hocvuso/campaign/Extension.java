package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More time, by a document: an entry of the ledger.
 *
 * @param together the first of those that were granted with it; null where it was granted alone
 * @param byDays how many days more, where it was granted so; counted from the base deadline of that day
 * @param until the last day, fixed when it was granted
 * @param supply where the document came later
 */
public record Extension(
        long id,
        @Nullable Long together,
        ExtensionScope scope,
        @Nullable Integer byDays,
        LocalDate until,
        Document document,
        @Nullable Supply supply,
        String reason,
        Instant createdAt,
        String createdBy,
        @Nullable Revocation revocation) {

    /** The last day, where it was granted as a day. */
    public @Nullable LocalDate newDeadline() {
        return byDays == null ? until : null;
    }

    /** The first of those that were granted with it: they have one document. */
    public long first() {
        return together == null ? id : together;
    }

    public boolean stands() {
        return revocation == null;
    }

    /** Granted at once with the other one. */
    boolean isTogetherWith(Extension other) {
        return first() == other.first();
    }

    boolean stoodAt(Instant moment) {
        return revocation == null || revocation.at().isAfter(moment);
    }

    Extension unrevoked() {
        return new Extension(id, together, scope, byDays, until, document, supply, reason, createdAt, createdBy, null);
    }
}
