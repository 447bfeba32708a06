package vn.hocvuso.matching;

import org.springframework.stereotype.Component;
import vn.hocvuso.roster.People;

/** The linkage over the people of a commune as they are now. */
@Component
public class CommuneLinkage {

    private final People people;
    private final InstallationWeights weights;

    CommuneLinkage(People people, InstallationWeights weights) {
        this.people = people;
        this.weights = weights;
    }

    public Linkage of(String commune) {
        CommunePeople all =
                new CommunePeople(people.traits(commune).stream().map(Known::of).toList());
        return new Linkage(all, weights.used());
    }
}
