package vn.hocvuso.samples;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives the organisations of a commune their people: most live in its villages, some come from the neighbours. */
final class Staffing {

    private final CommunePlan plan;
    private final Dice dice;
    private final Population population;

    Staffing(CommunePlan plan, Dice dice, Population population) {
        this.plan = plan;
        this.dice = dice;
        this.population = population;
    }

    /** The same people, some of them employed now, and after them those who come from elsewhere. */
    List<MadeUpPerson> employ(List<MadeUpPerson> villagers, List<MadeUpOrganisation> organisations) {
        List<MadeUpPerson> people = new ArrayList<>(villagers);
        Deque<Integer> candidates = candidates(villagers);
        for (MadeUpOrganisation organisation : organisations) {
            for (int locals = organisation.staff() - organisation.fromElsewhere(); locals > 0; locals--) {
                int position = candidates.pop();
                people.set(position, people.get(position).employedBy(organisation));
            }
            for (int others = organisation.fromElsewhere(); others > 0; others--) {
                people.add(population.outsider(dice.oneOf(plan.neighbours())).employedBy(organisation));
            }
        }
        return people;
    }

    private Deque<Integer> candidates(List<MadeUpPerson> villagers) {
        List<Integer> positions = IntStream.range(0, villagers.size())
                .filter(position -> canBeEmployed(villagers.get(position)))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        dice.shuffle(positions);
        return new ArrayDeque<>(positions);
    }

    private static boolean canBeEmployed(MadeUpPerson person) {
        int age = person.ageIn(2025);
        return age >= 24
                && age <= 57
                && person.residence() == Residence.LIVING
                && !person.nationalId().isEmpty();
    }
}
