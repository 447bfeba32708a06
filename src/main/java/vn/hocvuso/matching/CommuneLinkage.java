package vn.hocvuso.matching;

import org.springframework.stereotype.Component;
import vn.hocvuso.roster.People;

/** The linkage over the people of a commune as they are now. */
@Component
public class CommuneLinkage {

    private final People people;

    CommuneLinkage(People people) {
        this.people = people;
    }

    public Linkage of(String commune) {
        CommunePeople all =
                new CommunePeople(people.traits(commune).stream().map(Known::of).toList());
        return new Linkage(all, Weights.usual());
    }
}
