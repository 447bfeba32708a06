package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CampaignPlan;

/** Until which day, or of whom only the year is known in which year, one must be born to be an adult. */
record AgeRule(LocalDate bornBy, int bornInOrBefore) {

    static AgeRule of(Campaign campaign) {
        return new AgeRule(campaign.adultsBornBy(), campaign.adultsBornInOrBefore());
    }

    /** Where no campaign says otherwise. */
    static AgeRule on(LocalDate day) {
        LocalDate bornBy = day.minusYears(CampaignPlan.ADULT_AGE);
        return new AgeRule(bornBy, bornBy.getYear());
    }
}
