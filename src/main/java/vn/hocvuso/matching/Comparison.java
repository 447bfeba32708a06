package vn.hocvuso.matching;

import java.util.List;
import java.util.Set;

/**
 * A learner beside a person.
 *
 * @param chance how likely somebody else of the commune would agree so, as a natural logarithm
 */
record Comparison(Known person, List<Reason> reasons, double chance) {

    boolean has(Reason reason) {
        return reasons.contains(reason);
    }

    boolean hasAny(Set<Reason> some) {
        return reasons.stream().anyMatch(some::contains);
    }
}
