package vn.hocvuso.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Coverage;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;

/** Where the deadlines of people come from. */
@Component
public class CampaignDeadlines {

    /** The deadline of a person in a campaign of his commune. */
    public PersonDeadline of(Campaign campaign, ShownPerson person) {
        return new PersonDeadline(
                campaign.code(),
                campaign.deadlines().effectiveFor(coverage(campaign, person)),
                campaign.deadlines().base(),
                sourceOf(campaign, person).orElse(null));
    }

    /** The extension that gives a person his time, if it is not the base deadline. */
    Optional<DeadlineSource> sourceOf(Campaign campaign, ShownPerson person) {
        return campaign.deadlines().decisiveFor(coverage(campaign, person)).map(DeadlineSource::of);
    }

    private static Coverage coverage(Campaign campaign, ShownPerson person) {
        Set<Group> groups = new HashSet<>(person.groups().groups());
        if (person.villageCode() != null && isAdult(campaign, person)) {
            groups.add(Group.ADULT);
        }
        return new Coverage(GroupSet.of(groups), person.villageCode(), person.organisationCode(), person.code());
    }

    /** Also where nobody knows. */
    private static boolean isAdult(Campaign campaign, ShownPerson person) {
        LocalDate date = person.birthDate();
        if (date != null) {
            return !date.isAfter(campaign.adultsBornBy());
        }
        Integer year = person.birthYear();
        return year == null || year <= campaign.adultsBornInOrBefore();
    }
}
