package vn.hocvuso.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Coverage;
import vn.hocvuso.campaign.Deadlines;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;

/** Where the deadlines of people come from. */
@Component
public class CampaignDeadlines {

    private final Extensions extensions;

    CampaignDeadlines(Extensions extensions) {
        this.extensions = extensions;
    }

    /** The deadline of a person in a campaign of his commune. */
    public PersonDeadline of(Campaign campaign, ShownPerson person) {
        Deadlines deadlines = extensions.deadlines(campaign, List.of(person.code()));
        Coverage coverage = coverage(campaign, person);
        return new PersonDeadline(
                campaign.code(),
                deadlines.effectiveFor(coverage),
                deadlines.base(),
                deadlines.decisiveFor(coverage).map(DeadlineSource::of).orElse(null));
    }

    /** By their codes, the extensions that give people their time; nobody whose deadline is the base deadline. */
    Map<String, DeadlineSource> sourcesOf(Campaign campaign, Collection<ShownPerson> people) {
        Deadlines deadlines = extensions.deadlines(
                campaign, people.stream().map(ShownPerson::code).toList());
        Map<String, DeadlineSource> sources = new HashMap<>();
        people.forEach(person -> deadlines
                .decisiveFor(coverage(campaign, person))
                .ifPresent(extension -> sources.put(person.code(), DeadlineSource.of(extension))));
        return sources;
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
