package vn.hocvuso.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A commune of made-up people: its villages, organisations, teams and everybody of its roster. */
public record MadeUpCommune(
        String code,
        String name,
        List<MadeUpVillage> villages,
        List<MadeUpOrganisation> organisations,
        List<MadeUpPerson> people,
        List<MadeUpTeam> teams) {

    static MadeUpCommune of(CommunePlan plan, Population population) {
        List<MadeUpVillage> villages = MadeUpVillage.of(plan.code());
        List<MadeUpOrganisation> organisations = MadeUpOrganisation.of(plan.code());
        List<MadeUpPerson> villagers = new ArrayList<>();
        villages.forEach(village -> villagers.addAll(population.settle(village)));
        Staffing staffing = new Staffing(plan, Dice.of("staff of " + plan.code()), population);
        List<MadeUpPerson> people = numbered(plan, staffing.employ(villagers, organisations));
        List<MadeUpTeam> teams = new Teams(plan, Dice.of("teams of " + plan.code())).of(villages, people);
        return new MadeUpCommune(plan.code(), plan.name(), villages, organisations, people, teams);
    }

    private static List<MadeUpPerson> numbered(CommunePlan plan, List<MadeUpPerson> people) {
        return IntStream.range(0, people.size())
                .mapToObj(i -> people.get(i).withCode("%s%05d".formatted(plan.prefix(), i + 1)))
                .toList();
    }
}
