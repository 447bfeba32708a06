package vn.hocvuso.matching;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.roster.PersonPair;

/** Finds people of one roster who may be one human being: they are compared with each other as learners are with them. */
final class Duplicates {

    /** How many of a roster stand on it twice. */
    private static final double TWICE = 0.005;

    private static final double WORTH_ASKING = 0.5;

    private static final Set<Reason> STAND_AGAINST = EnumSet.of(
            Reason.OTHER_NATIONAL_ID,
            Reason.OTHER_SEX,
            Reason.OTHER_BIRTH,
            Reason.OTHER_BIRTH_YEAR,
            Reason.OTHER_DAY_SAME_YEAR,
            Reason.BIRTH_UNKNOWN,
            Reason.NAME_TWO_TYPOS,
            Reason.NAME_PARTLY_SAME,
            Reason.OTHER_NAME);

    private final CommunePeople people;
    private final Weights weights;

    Duplicates(CommunePeople people, Weights weights) {
        this.people = people;
        this.weights = weights;
    }

    List<Duplicate> among(Collection<Known> roster) {
        return roster.stream().flatMap(this::of).toList();
    }

    /** Each pair once, from its lower id. */
    private Stream<Duplicate> of(Known person) {
        return people.alike(person.traits()).stream()
                .filter(other -> other.person().id().value() > person.id().value())
                .filter(other -> other.has(Reason.SAME_NATIONAL_ID) || !other.hasAny(STAND_AGAINST))
                .map(other -> new Duplicate(
                        PersonPair.of(person.id(), other.person().id()),
                        likelihood(other),
                        other.reasons().stream().filter(Reason::worthTelling).toList()))
                .filter(pair -> pair.likelihood() > WORTH_ASKING);
    }

    /** One in so many pairs of a commune is one human being; the rest is by what the two agree in. */
    private double likelihood(Comparison other) {
        double odds = TWICE / people.size() * Math.exp(weights.of(other));
        return odds / (1 + odds);
    }
}
