package vn.hocvuso.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.ExtensionScope.Kind;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.VisitResult;

/** A made-up commune in which villages are merged, split and renamed while a campaign runs. */
record World(
        String commune,
        String campaign,
        List<Place> villages,
        List<String> organisations,
        List<Helpers> teams,
        Rules rules,
        List<More> ledger,
        List<Goal> goals,
        List<Declared> declared,
        @Nullable LocalDate dataAsOf,
        List<Citizen> people) {

    static final int COURSES = 2;
    private static final LocalDate START = LocalDate.of(2025, 10, 29);
    private static final LocalDate DEADLINE = LocalDate.of(2025, 11, 10);

    record Place(
            String code, @Nullable LocalDate from, @Nullable LocalDate retiredOn, List<String> predecessors) {}

    record Helpers(String code, List<String> villages) {}

    record Rules(
            boolean all,
            Set<Group> groups,
            int adultAge,
            LocalDate ageOn,
            LocalDate startsOn,
            LocalDate deadline,
            boolean national) {}

    record More(Kind kind, @Nullable String code, LocalDate until, boolean revoked) {}

    record Goal(
            Group group,
            @Nullable String village,
            @Nullable String organisation,
            @Nullable BigDecimal percent,
            @Nullable Integer heads,
            LocalDate by) {}

    record Declared(
            Group group, @Nullable String village, @Nullable String organisation, LocalDate asOf, int count) {}

    record Exempt(LocalDate from, LocalDate to) {}

    record Stay(LocalDate since, String village) {}

    record Course(
            int course,
            boolean national,
            boolean completed,
            @Nullable LocalDate on,
            @Nullable LocalDate by) {}

    record Citizen(
            String code,
            List<Stay> stays,
            @Nullable String organisation,
            Set<Group> marks,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            Residence residence,
            List<Course> courses,
            @Nullable Exempt exempt,
            List<VisitResult> visits) {

        @Nullable
        String village() {
            return stays.isEmpty() ? null : stays.get(stays.size() - 1).village();
        }
    }

    static LocalDate november(int day) {
        return LocalDate.of(2025, 10, 31).plusDays(day);
    }

    static World made(String commune, long seed) {
        return made(commune, seed, 160);
    }

    static World made(String commune, long seed, int size) {
        Random dice = new Random(seed);
        List<Citizen> people = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            people.add(citizen(commune + "-N" + number, dice));
        }
        Set<Group> groups = dice.nextInt(4) == 0
                ? EnumSet.of(Group.ADULT)
                : EnumSet.of(Group.PUBLIC_EMPLOYEE, dice.nextBoolean() ? Group.ADULT : Group.STUDENT);
        Rules rules = new Rules(dice.nextBoolean(), groups, 18, START, START, DEADLINE, dice.nextBoolean());
        return new World(
                commune,
                commune + "-CD",
                lineage(),
                List.of("CQ1", "CQ2", "CQ3"),
                List.of(
                        new Helpers("TO1", List.of("T01")),
                        new Helpers("TO2", List.of("T02", "T03")),
                        new Helpers("TO3", List.of("T04", "T10")),
                        new Helpers("TO4", List.of())),
                rules,
                extensions(commune, dice),
                targets(groups, dice),
                declared(groups, dice),
                dice.nextInt(5) == 0 ? null : november(12 + dice.nextInt(8)),
                people);
    }

    /** T02 and T03 become T04; T05 is split into T06 and T07; T08 is renamed T09, then T10; nobody lives in T11. */
    private static List<Place> lineage() {
        return List.of(
                new Place("T01", null, null, List.of()),
                new Place("T02", null, november(4), List.of()),
                new Place("T03", null, november(4), List.of()),
                new Place("T04", november(5), null, List.of("T02", "T03")),
                new Place("T05", null, november(7), List.of()),
                new Place("T06", november(8), null, List.of("T05")),
                new Place("T07", november(8), null, List.of("T05")),
                new Place("T08", null, november(11), List.of()),
                new Place("T09", november(12), november(17), List.of("T08")),
                new Place("T10", november(18), null, List.of("T09")),
                new Place("T11", null, null, List.of()));
    }

    private static List<Stay> stays(Random dice) {
        LocalDate ever = LocalDate.of(1000, 1, 1);
        return switch (dice.nextInt(15)) {
            case 0, 1 -> List.of();
            case 2, 3 -> List.of(new Stay(ever, "T01"));
            case 4 -> List.of(new Stay(ever, "T02"));
            case 5 -> List.of(new Stay(ever, "T02"), new Stay(november(5), "T04"));
            case 6 -> List.of(new Stay(ever, "T03"), new Stay(november(5), "T04"));
            case 7 -> List.of(new Stay(ever, "T04"));
            case 8 -> List.of(new Stay(ever, "T05"));
            case 9 -> List.of(new Stay(ever, "T05"), new Stay(november(8), "T06"));
            case 10 -> List.of(new Stay(ever, "T05"), new Stay(november(8), "T07"));
            case 11 -> List.of(new Stay(ever, "T08"));
            case 12 -> List.of(new Stay(ever, "T08"), new Stay(november(12), "T09"));
            case 13 -> List.of(new Stay(ever, "T08"), new Stay(november(12), "T09"), new Stay(november(18), "T10"));
            default -> List.of(new Stay(ever, "T09"), new Stay(november(18), "T10"));
        };
    }

    private static Citizen citizen(String code, Random dice) {
        LocalDate birthDate = dice.nextInt(3) == 0
                ? START.minusYears(18).plusDays(dice.nextInt(5) - 2L)
                : LocalDate.of(1950 + dice.nextInt(65), 1 + dice.nextInt(12), 1 + dice.nextInt(28));
        int known = dice.nextInt(6);
        Integer birthYear = known == 1 ? (Integer) (2005 + dice.nextInt(5)) : null;
        return new Citizen(
                code,
                stays(dice),
                dice.nextInt(3) == 0 ? "CQ" + (1 + dice.nextInt(2)) : null,
                marks(dice),
                known > 1 ? birthDate : null,
                known > 1 ? (Integer) birthDate.getYear() : birthYear,
                List.of(Residence.values()).get(dice.nextInt(3) == 0 ? dice.nextInt(4) : 0),
                courses(dice),
                exempt(dice),
                visits(dice));
    }

    private static @Nullable Exempt exempt(Random dice) {
        if (dice.nextInt(8) > 0) {
            return null;
        }
        LocalDate from = day(dice);
        return new Exempt(from, dice.nextInt(3) == 0 ? LocalDate.of(9999, 12, 31) : from.plusDays(dice.nextInt(9)));
    }

    private static List<VisitResult> visits(Random dice) {
        List<VisitResult> visits = new ArrayList<>();
        while (dice.nextInt(3) == 0) {
            visits.add(dice.nextBoolean() ? VisitResult.DONE_TOGETHER : VisitResult.WILL_DO);
        }
        return visits;
    }

    /** Some are declared again for a later day, or for the same day. */
    private static List<Declared> declared(Set<Group> groups, Random dice) {
        List<Declared> declared = new ArrayList<>();
        for (Group group : groups) {
            declared.add(new Declared(group, "T01", null, november(1), 1 + dice.nextInt(30)));
            declared.add(new Declared(group, "T01", null, november(9), 1 + dice.nextInt(30)));
            declared.add(new Declared(group, "T04", null, november(5), 1 + dice.nextInt(30)));
            if (dice.nextBoolean()) {
                declared.add(new Declared(group, "T10", null, november(3), 1 + dice.nextInt(30)));
                declared.add(new Declared(group, null, null, november(6), 20 + dice.nextInt(200)));
            }
            declared.add(new Declared(group, null, "CQ1", november(8), 1 + dice.nextInt(30)));
            declared.add(new Declared(group, null, "CQ1", november(8), 1 + dice.nextInt(30)));
        }
        return declared;
    }

    private static Set<Group> marks(Random dice) {
        Set<Group> marks = EnumSet.noneOf(Group.class);
        for (Group group : List.of(Group.PUBLIC_EMPLOYEE, Group.STUDENT, Group.ENTERPRISE_WORKER)) {
            if (dice.nextInt(3) == 0) {
                marks.add(group);
            }
        }
        return marks;
    }

    private static List<Course> courses(Random dice) {
        List<Course> courses = new ArrayList<>();
        for (int course = 0; course <= COURSES; course++) {
            if (dice.nextInt(5) > 0) {
                courses.add(course(course, false, dice));
            }
            if (dice.nextInt(6) == 0) {
                courses.add(new Course(course, true, true, day(dice), null));
            }
        }
        return courses;
    }

    private static Course course(int course, boolean national, Random dice) {
        boolean completed = dice.nextInt(4) > 0;
        boolean dated = dice.nextInt(4) > 0;
        LocalDate day = day(dice);
        return new Course(
                course, national, completed, completed && dated ? day : null, completed ? day.plusDays(3) : null);
    }

    private static LocalDate day(Random dice) {
        return november(dice.nextInt(26) - 4);
    }

    private static List<More> extensions(String commune, Random dice) {
        List<More> ledger = new ArrayList<>();
        ledger.add(new More(Kind.CAMPAIGN, null, november(12), dice.nextBoolean()));
        ledger.add(new More(Kind.CAMPAIGN, null, november(19), true));
        ledger.add(new More(Kind.GROUP, "ADULT", november(13), dice.nextBoolean()));
        ledger.add(new More(Kind.GROUP, "STUDENT", november(14), dice.nextBoolean()));
        ledger.add(new More(Kind.VILLAGE, "T01", november(15), false));
        ledger.add(new More(Kind.VILLAGE, "T02", november(16), dice.nextBoolean()));
        ledger.add(new More(Kind.VILLAGE, "T03", november(14), dice.nextBoolean()));
        ledger.add(new More(Kind.VILLAGE, "T10", november(11), false));
        ledger.add(new More(Kind.ORGANISATION, "CQ1", november(17), dice.nextBoolean()));
        for (int number = 1; number <= 30; number++) {
            ledger.add(
                    new More(Kind.PERSON, commune + "-N" + number, november(11 + dice.nextInt(8)), dice.nextBoolean()));
        }
        return ledger;
    }

    private static List<Goal> targets(Set<Group> groups, Random dice) {
        List<Goal> goals = new ArrayList<>();
        for (Group group : groups) {
            goals.add(new Goal(group, null, null, new BigDecimal("62.50"), null, november(6)));
            goals.add(new Goal(group, null, null, new BigDecimal("80.00"), null, november(10)));
            goals.add(new Goal(group, null, null, null, 20 + dice.nextInt(50), november(8)));
            goals.add(new Goal(group, "T01", null, null, 2, november(9)));
            goals.add(new Goal(group, null, "CQ1", new BigDecimal("100.00"), null, november(20)));
        }
        return goals;
    }
}
