package vn.hocvuso.progress;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CampaignId;
import vn.hocvuso.campaign.Denominators;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Village;

/**
 * All that the figures of a commune rest on, as it stood at one stamp; what of it a caller sees, his scope decides.
 *
 * @param campaigns by code
 * @param dataAsOf the latest day that a file speaks of
 */
record Frame(
        Freshness.Stamp stamp,
        Commune commune,
        List<Village> villages,
        Map<Long, String> villageCodes,
        List<Organisation> organisations,
        Map<Long, String> organisationCodes,
        Map<String, Campaign> campaigns,
        Map<CampaignId, List<CountRow>> counts,
        @Nullable LocalDate dataAsOf,
        Denominators declared) {

    static Frame of(
            Freshness.Stamp stamp,
            Commune commune,
            List<Village> villages,
            List<Organisation> organisations,
            List<Campaign> campaigns,
            Map<CampaignId, List<CountRow>> counts,
            @Nullable LocalDate dataAsOf,
            Denominators declared) {
        return new Frame(
                stamp,
                commune,
                villages,
                villages.stream().collect(toMap(one -> one.id().value(), Village::code)),
                organisations,
                organisations.stream().collect(toMap(one -> one.id().value(), Organisation::code)),
                campaigns.stream().collect(toMap(Campaign::code, Function.identity())),
                counts,
                dataAsOf,
                declared);
    }

    List<Village> villagesSeenBy(Caller caller) {
        return villages.stream()
                .filter(village -> caller.seesVillage(commune.code(), village.code()))
                .toList();
    }

    List<Organisation> organisationsSeenBy(Caller caller) {
        return organisations.stream()
                .filter(one -> caller.seesOrganisation(commune.code(), one.code()))
                .toList();
    }

    /** By the villages that the caller sees; those of no known village where he sees the whole commune. */
    Stream<CountRow> ofVillages(Caller caller, Campaign campaign) {
        return counts(campaign).filter(row -> seesVillage(caller, row));
    }

    /** By the organisations that the caller sees. */
    Stream<CountRow> ofOrganisations(Caller caller, Campaign campaign) {
        return counts(campaign).filter(row -> seesOrganisation(caller, row));
    }

    /** By either. */
    Stream<CountRow> ofPeople(Caller caller, Campaign campaign) {
        return counts(campaign)
                .filter(row ->
                        caller.seesWhole(commune.code()) || seesVillage(caller, row) || seesOrganisation(caller, row));
    }

    boolean isOfVillage(CountRow row, @Nullable String code) {
        return code == null || code.equals(villageCodes.get(row.villageId()));
    }

    private Stream<CountRow> counts(Campaign campaign) {
        return counts.getOrDefault(campaign.id(), List.of()).stream();
    }

    private boolean seesVillage(Caller caller, CountRow row) {
        String code = villageCodes.get(row.villageId());
        return code == null ? caller.seesWhole(commune.code()) : caller.seesVillage(commune.code(), code);
    }

    private boolean seesOrganisation(Caller caller, CountRow row) {
        String code = organisationCodes.get(row.organisationId());
        return code != null && caller.seesOrganisation(commune.code(), code);
    }
}
