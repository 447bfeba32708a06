package vn.hocvuso.matching;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hocvuso.roster.PersonTraits;

/** The people of a commune that a slice of learners may be, by national id and by name. */
public final class Candidates {

    private final Map<String, List<PersonTraits>> byIdentity;
    private final Map<String, List<PersonTraits>> byName;

    public Candidates(Collection<PersonTraits> sameIdentity, Collection<PersonTraits> sameName) {
        this.byIdentity =
                sameIdentity.stream().collect(groupingBy(person -> Objects.requireNonNull(person.nationalIdKey())));
        this.byName = sameName.stream().collect(groupingBy(PersonTraits::nameKey));
    }

    List<PersonTraits> sameIdentity(Learner learner) {
        return learner.nationalIdKey() == null
                ? List.of()
                : byIdentity.getOrDefault(learner.nationalIdKey(), List.of());
    }

    List<PersonTraits> sameName(Learner learner) {
        return byName.getOrDefault(learner.nameKey(), List.of());
    }
}
