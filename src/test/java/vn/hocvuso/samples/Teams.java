package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets up a team in each village: the village head leads, the unions send the others. */
final class Teams {

    private static final List<String> UNITS =
            List.of("Chi đoàn thanh niên", "Chi hội Nông dân", "Chi hội Cựu chiến binh", "Ban công tác Mặt trận");
    private static final LocalDate REPLACED_ON = LocalDate.of(2025, 10, 6);

    private final CommunePlan plan;
    private final Dice dice;

    Teams(CommunePlan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
    }

    List<MadeUpTeam> of(List<MadeUpVillage> villages, List<MadeUpPerson> people) {
        return villages.stream().map(village -> team(village, people)).toList();
    }

    private MadeUpTeam team(MadeUpVillage village, List<MadeUpPerson> people) {
        Deque<MadeUpPerson> volunteers = volunteers(village, people);
        List<MadeUpTeam.Member> members = new ArrayList<>();
        members.add(member(volunteers.pop(), "Tổ trưởng", "Ban nhân dân thôn", null, username(village)));
        members.add(fromUnion(volunteers.pop(), "Tổ phó", null));
        for (int others = dice.between(2, 3); others > 0; others--) {
            members.add(fromUnion(volunteers.pop(), "Thành viên", null));
        }
        if (dice.chance(20)) {
            members.add(fromUnion(volunteers.pop(), "Thành viên", REPLACED_ON));
        }
        return new MadeUpTeam("TO-" + village.code(), village, plan.decisionNo(), plan.decidedOn(), members);
    }

    private Deque<MadeUpPerson> volunteers(MadeUpVillage village, List<MadeUpPerson> people) {
        List<MadeUpPerson> volunteers = people.stream()
                .filter(person -> village.equals(person.village()))
                .filter(Teams::canVolunteer)
                .collect(Collectors.toCollection(ArrayList::new));
        dice.shuffle(volunteers);
        return new ArrayDeque<>(volunteers);
    }

    private static boolean canVolunteer(MadeUpPerson person) {
        int age = person.ageIn(2025);
        return age >= 24
                && age <= 56
                && person.residence() == Residence.LIVING
                && person.workplace().isEmpty()
                && !person.phone().isEmpty();
    }

    private MadeUpTeam.Member fromUnion(MadeUpPerson person, String role, @Nullable LocalDate to) {
        boolean womensUnion = person.sex() == Sex.FEMALE && dice.chance(60);
        return member(person, role, womensUnion ? "Chi hội Phụ nữ" : dice.oneOf(UNITS), to, "");
    }

    private MadeUpTeam.Member member(
            MadeUpPerson person, String role, String unit, @Nullable LocalDate to, String username) {
        return new MadeUpTeam.Member(person, role, unit, plan.decidedOn(), to, username);
    }

    private String username(MadeUpVillage village) {
        return (plan.prefix() + "." + village.code()).toLowerCase(Locale.ROOT);
    }
}
