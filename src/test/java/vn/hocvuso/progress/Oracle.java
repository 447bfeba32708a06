package vn.hocvuso.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.ExtensionScope.Kind;
import vn.hocvuso.progress.World.Citizen;
import vn.hocvuso.progress.World.Course;
import vn.hocvuso.progress.World.Goal;
import vn.hocvuso.progress.World.More;
import vn.hocvuso.progress.World.Place;
import vn.hocvuso.progress.World.Stay;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.VisitResult;

/** The figures as the contract's text says them, person by person; it shares nothing with the program but the names. */
record Oracle(World world, @Nullable Group group, LocalDate asOf) {

    record Finish(LocalDate day, boolean exact, boolean national) {}

    List<ProgressRow> rows(By by) {
        return switch (by) {
            case COMMUNE -> List.of(row(world.commune(), person -> true, null, null, true, List.of()));
            case VILLAGE -> villages();
            case ORGANISATION ->
                world.organisations().stream()
                        .map(code ->
                                row(code, person -> code.equals(person.organisation()), null, code, false, List.of()))
                        .toList();
            case TEAM ->
                world.teams().stream()
                        .map(team -> row(
                                team.code(),
                                person -> team.villages().contains(String.valueOf(shownIn(person))),
                                null,
                                null,
                                false,
                                team.villages()))
                        .toList();
            case GROUP ->
                world.rules().groups().stream()
                        .filter(one -> group == null || group == one)
                        .map(one -> new Oracle(world, one, asOf)
                                .row(one.name(), person -> true, null, null, true, List.of()))
                        .toList();
        };
    }

    private List<ProgressRow> villages() {
        List<ProgressRow> rows = new ArrayList<>();
        for (Place village : world.villages()) {
            Predicate<Citizen> there = person -> village.code().equals(shownIn(person));
            boolean exists = (village.from() == null || !village.from().isAfter(asOf))
                    && (village.retiredOn() == null || !village.retiredOn().isBefore(asOf));
            if (exists || counted(there).size() > 0) {
                rows.add(row(village.code(), there, village.code(), null, false, List.of(village.code())));
            }
        }
        Predicate<Citizen> nowhere = person -> person.village() == null;
        if (counted(nowhere).size() > 0) {
            rows.add(row(null, nowhere, null, null, false, List.of()));
        }
        return rows;
    }

    private List<Citizen> counted(Predicate<Citizen> where) {
        return world.people().stream()
                .filter(person -> person.residence() == Residence.LIVING || person.residence() == Residence.AWAY)
                .filter(person -> groups().stream().anyMatch(one -> isIn(person, one)))
                .filter(where)
                .toList();
    }

    private Set<Group> groups() {
        return group == null ? world.rules().groups() : Set.of(group);
    }

    private boolean isIn(Citizen person, Group one) {
        if (one != Group.ADULT) {
            return person.marks().contains(one);
        }
        if (person.village() == null) {
            return false;
        }
        LocalDate ageOn = world.rules().ageOn();
        if (person.birthDate() != null) {
            return Period.between(person.birthDate(), ageOn).getYears()
                    >= world.rules().adultAge();
        }
        return person.birthYear() == null
                || ageOn.getYear() - person.birthYear() >= world.rules().adultAge();
    }

    private @Nullable String shownIn(Citizen person) {
        String village = null;
        for (Stay stay : person.stays()) {
            if (!stay.since().isAfter(asOf)) {
                village = stay.village();
            }
        }
        while (village != null) {
            Place place = place(village);
            List<Place> successors = world.villages().stream()
                    .filter(one -> one.predecessors().contains(place.code()))
                    .toList();
            boolean over = place.retiredOn() != null && place.retiredOn().isBefore(asOf);
            if (!over || successors.size() != 1) {
                break;
            }
            village = successors.get(0).code();
        }
        return village;
    }

    private Place place(String code) {
        return world.villages().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Finish finish(Citizen person) {
        List<Finish> courses = new ArrayList<>();
        for (int number = 0; number < World.COURSES; number++) {
            int course = number;
            List<Course> completions = person.courses().stream()
                    .filter(one -> one.course() == course && one.completed())
                    .filter(one -> !one.national() || world.rules().national())
                    .toList();
            List<LocalDate> days = completions.stream()
                    .map(Course::on)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            List<LocalDate> bounds = completions.stream()
                    .map(Course::by)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            boolean national = completions.stream().allMatch(Course::national);
            if (!days.isEmpty()) {
                courses.add(new Finish(days.get(0), true, national));
            } else if (!bounds.isEmpty()) {
                courses.add(new Finish(bounds.get(0), false, national));
            }
        }
        if (courses.isEmpty() || (world.rules().all() && courses.size() < World.COURSES)) {
            return null;
        }
        Comparator<LocalDate> natural = Comparator.naturalOrder();
        List<LocalDate> days = courses.stream().map(Finish::day).sorted(natural).toList();
        LocalDate day = world.rules().all() ? days.get(days.size() - 1) : days.get(0);
        return new Finish(
                day,
                courses.stream().anyMatch(one -> one.exact() && one.day().equals(day)),
                world.rules().all()
                        ? courses.stream().anyMatch(Finish::national)
                        : courses.stream().allMatch(Finish::national));
    }

    private LocalDate deadlineOf(Citizen person) {
        return latest(more -> switch (more.kind()) {
            case CAMPAIGN -> true;
            case GROUP -> isIn(person, Group.valueOf(String.valueOf(more.code())));
            case VILLAGE -> Objects.equals(more.code(), person.village());
            case ORGANISATION -> Objects.equals(more.code(), person.organisation());
            case PERSON -> Objects.equals(more.code(), person.code());
        });
    }

    private LocalDate latest(Predicate<More> covers) {
        LocalDate latest = world.rules().deadline();
        for (More more : world.ledger()) {
            if (!more.revoked() && covers.test(more) && more.until().isAfter(latest)) {
                latest = more.until();
            }
        }
        return latest;
    }

    private @Nullable Group onlyGroup() {
        return groups().size() == 1 ? groups().iterator().next() : null;
    }

    private LocalDate deadlineOfRow(@Nullable String organisation, List<String> villages) {
        Group only = onlyGroup();
        Predicate<More> all = more -> more.kind() == Kind.CAMPAIGN
                || (more.kind() == Kind.GROUP && only != null && only.name().equals(more.code()))
                || (more.kind() == Kind.ORGANISATION && organisation != null && organisation.equals(more.code()));
        LocalDate whole = latest(all);
        if (villages.isEmpty()) {
            return whole;
        }
        List<LocalDate> each = villages.stream()
                .map(village -> latest(more -> more.kind() == Kind.VILLAGE && village.equals(more.code())))
                .sorted()
                .toList();
        return each.get(0).isAfter(whole) ? each.get(0) : whole;
    }

    private @Nullable Goal goal(@Nullable String village, @Nullable String organisation, boolean headCounts) {
        List<Goal> named = new ArrayList<>();
        List<Goal> others = new ArrayList<>();
        for (Goal goal : world.goals()) {
            if (goal.group() != onlyGroup()) {
                continue;
            }
            if (goal.village() != null || goal.organisation() != null) {
                if ((village != null && village.equals(goal.village()))
                        || (organisation != null && organisation.equals(goal.organisation()))) {
                    named.add(goal);
                }
            } else if (goal.percent() != null || headCounts) {
                others.add(goal);
            }
        }
        List<Goal> candidates = named.isEmpty() ? others : named;
        Goal chosen = null;
        for (Goal goal :
                candidates.stream().sorted(Comparator.comparing(Goal::by)).toList()) {
            if (chosen == null || chosen.by().isBefore(asOf)) {
                chosen = goal;
            }
        }
        return chosen;
    }

    ProgressRow row(
            @Nullable String code,
            Predicate<Citizen> where,
            @Nullable String village,
            @Nullable String organisation,
            boolean headCounts,
            List<String> villages) {
        List<Citizen> people = counted(where);
        LocalDate data = world.dataAsOf();
        LocalDate judged = data == null || data.isAfter(asOf) ? asOf : data;
        LocalDate base = world.rules().deadline();
        long onTime = 0;
        long inExtension = 0;
        long late = 0;
        long undated = 0;
        long byJudged = 0;
        long week = 0;
        long ageUnknown = 0;
        long exempt = 0;
        long exemptDone = 0;
        long national = 0;
        long reported = 0;
        for (Citizen person : people) {
            boolean noBirth = person.birthDate() == null && person.birthYear() == null;
            if (noBirth && groups().contains(Group.ADULT) && isIn(person, Group.ADULT)) {
                ageUnknown++;
            }
            boolean isExempt = person.exempt() != null
                    && !asOf.isBefore(person.exempt().from())
                    && !asOf.isAfter(person.exempt().to());
            exempt += isExempt ? 1 : 0;
            Finish finish = finish(person);
            if (finish == null) {
                List<VisitResult> visits = person.visits();
                boolean saysSo = !visits.isEmpty() && visits.get(visits.size() - 1) == VisitResult.DONE_TOGETHER;
                reported += saysSo ? 1 : 0;
                continue;
            }
            if (!finish.day().isAfter(judged)) {
                byJudged++;
                week += finish.day().isAfter(judged.minusDays(7)) ? 1 : 0;
            }
            if (finish.day().isAfter(asOf)) {
                continue;
            }
            exemptDone += isExempt ? 1 : 0;
            national += finish.national() ? 1 : 0;
            if (!finish.day().isAfter(base)) {
                onTime++;
            } else if (!finish.exact()) {
                undated++;
            } else if (!finish.day().isAfter(deadlineOf(person))) {
                inExtension++;
            } else {
                late++;
            }
        }
        long done = onTime + inExtension + late + undated;
        Long declared = declared(code, village, organisation, villages);
        Long roster = people.isEmpty() ? null : (Long) (long) people.size();
        Long denominator = declared == null ? roster : declared;
        LocalDate deadline = deadlineOfRow(organisation, villages);
        Goal goal = goal(village, organisation, headCounts);
        Integer target = null;
        if (goal != null && goal.heads() != null) {
            target = goal.heads();
        } else if (goal != null && goal.percent() != null && denominator != null) {
            target = (int) Math.ceil(goal.percent().doubleValue() * denominator / 100 - 1e-9);
        }
        Integer expected = null;
        BigDecimal needed = null;
        LocalDate forecast = null;
        LocalDate earliest = null;
        LocalDate latest = null;
        if (target != null && data != null) {
            LocalDate start = world.rules().startsOn();
            double gone = Math.max(0, ChronoUnit.DAYS.between(start, judged) + 1);
            double all = ChronoUnit.DAYS.between(start, deadline) + 1;
            expected = Math.min(target, (int) Math.ceil(target * gone / all - 1e-9));
            long left = ChronoUnit.DAYS.between(judged, deadline);
            long missing = Math.max(0, target - byJudged);
            needed = left <= 0 ? null : hundredths(missing, left);
            if (missing > 0 && week > 0) {
                forecast = judged.plusDays((long) Math.ceil(missing * 7.0 / week - 1e-9));
                double doubt = 2 * Math.sqrt((double) week);
                long daysBefore = ChronoUnit.DAYS.between(start, judged) + 1 - 7;
                double slowest = (week - doubt) / 7;
                double fastest = (week + doubt) / 7;
                if (daysBefore > 0) {
                    double perDay = week / 7.0;
                    double perDayBefore = (double) Math.max(1, byJudged - week) / daysBefore;
                    double change = Math.sqrt(Math.max(perDay, perDayBefore) / Math.min(perDay, perDayBefore));
                    slowest /= change;
                    fastest *= change;
                }
                earliest = judged.plusDays((long) Math.ceil(missing / fastest - 1e-9));
                latest = week > 4 ? judged.plusDays((long) Math.ceil(missing / slowest - 1e-9)) : null;
            }
        }
        BigDecimal percent = denominator == null ? null : hundredths(done * 100, denominator);
        BigDecimal withoutExempt = denominator == null || denominator <= exempt
                ? null
                : hundredths((done - exemptDone) * 100, denominator - exempt);
        return new ProgressRow(
                code,
                "",
                denominator,
                denominator == null ? null : declared == null ? DenominatorFrom.ROSTER : DenominatorFrom.DECLARED,
                people.size(),
                exempt,
                done,
                onTime,
                inExtension,
                late,
                undated,
                denominator == null ? null : (Long) Math.max(0, denominator - done),
                percent,
                withoutExempt,
                target,
                target == null ? null : (Boolean) (done >= target),
                base,
                deadline,
                expected,
                data == null ? null : hundredths(week, 7),
                needed,
                forecast,
                ageUnknown,
                national,
                reported,
                earliest,
                latest);
    }

    private @Nullable Long declared(
            @Nullable String code, @Nullable String village, @Nullable String organisation, List<String> villages) {
        Group only = onlyGroup();
        if (only == null || code == null) {
            return null;
        }
        if (village != null || organisation != null || code.equals(world.commune()) || code.equals(only.name())) {
            return declared(only, village, organisation);
        }
        Long sum = villages.isEmpty() ? null : (Long) 0L;
        for (String one : villages) {
            Long count = declared(only, one, null);
            sum = sum == null || count == null ? null : (Long) (sum + count);
        }
        return sum;
    }

    private @Nullable Long declared(Group only, @Nullable String village, @Nullable String organisation) {
        World.Declared last = null;
        for (World.Declared one : world.declared()) {
            boolean meant = one.group() == only
                    && Objects.equals(one.village(), village)
                    && Objects.equals(one.organisation(), organisation)
                    && !one.asOf().isAfter(asOf);
            if (meant && (last == null || !one.asOf().isBefore(last.asOf()))) {
                last = one;
            }
        }
        return last == null ? null : (Long) (long) last.count();
    }

    private static BigDecimal hundredths(long part, long whole) {
        return new BigDecimal(part).divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP);
    }
}
