package vn.hocvuso.matching;

import java.util.List;
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
        return new Linkage(new CommunePeople(known(commune)), weights.used());
    }

    /** People of the roster who may be one. */
    List<Duplicate> duplicates(String commune) {
        List<Known> known = known(commune);
        return new Duplicates(new CommunePeople(known), weights.used()).among(known);
    }

    private List<Known> known(String commune) {
        return people.traits(commune).stream().map(Known::of).toList();
    }
}
