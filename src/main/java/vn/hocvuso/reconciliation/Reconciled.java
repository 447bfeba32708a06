package vn.hocvuso.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the portal's total and ours differ.
 *
 * @param files the latest standing ones, newest first
 * @param villages in the commune's own order
 */
public record Reconciled(
        String campaignCode,
        LocalDate asOf,
        @Nullable LocalDate dataAsOf,
        List<FileParts> files,
        List<OfVillage> villages) {

    public Reconciled {
        files = List.copyOf(files);
        villages = List.copyOf(villages);
    }

    /**
     * What is said of a village.
     *
     * @param code null for those of whom no village is known
     * @param done the official figure
     * @param visitsSay of those who have not: their last visit ended with the course done
     * @param reported what the village itself says
     */
    public record OfVillage(
            @Nullable String code,
            String name,
            @Nullable Long denominator,
            long done,
            long visitsSay,
            @Nullable Said reported,
            @Nullable Said nationalCertificates,
            @Nullable Said vneidConfirmed) {

        /** The village's word less the official figure; null without its word. */
        @JsonProperty
        public @Nullable Long difference() {
            return reported == null ? null : (Long) (reported.count() - done);
        }
    }

    /** A figure that was entered, of a day. */
    public record Said(int count, LocalDate asOf, String source) {}
}
