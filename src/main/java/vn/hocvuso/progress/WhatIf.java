package vn.hocvuso.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.progress.DeadlineEffect.Estimate;
import vn.hocvuso.progress.DeadlineEffect.InVillage;
import vn.hocvuso.progress.DeadlineEffect.Moved;
import vn.hocvuso.progress.PeopleWhoCountMapper.Counted;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;

/**
 * Tries a change of deadlines out: makes it, counts, looks at the figures, and takes everything back. So the answer is right by
 * construction. Hands that change the commune wait meanwhile.
 */
@Component
public class WhatIf {

    private static final double WEEK = 7;

    /** Of fewer people nothing is foretold. */
    private static final int FEWEST = 5;

    private final Progress progress;
    private final PeopleWhoCountMapper mapper;
    private final Campaigns campaigns;
    private final Freshness freshness;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WhatIf(
            Progress progress,
            PeopleWhoCountMapper mapper,
            Campaigns campaigns,
            Freshness freshness,
            TransactionTemplate transactions,
            Clock clock) {
        this.progress = progress;
        this.mapper = mapper;
        this.campaigns = campaigns;
        this.freshness = freshness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A change that is refused is refused here too. */
    public DeadlineEffect of(Caller caller, String campaignCode, Runnable change) {
        DeadlineEffect effect = transactions.execute(status -> {
            status.setRollbackOnly();
            return tried(caller, campaigns.getLocked(caller, campaignCode), change);
        });
        return Optional.ofNullable(effect).orElseThrow();
    }

    private DeadlineEffect tried(Caller caller, Campaign campaign, Runnable change) {
        if (freshness.isHeld(campaign.communeCode())) {
            throw new DomainException(Kind.CONFLICT, "COMMUNE_HELD");
        }
        ProgressTable before = figures(caller, campaign);
        Map<PersonId, Counted> then = people(campaign);
        change.run();
        ProgressTable after = figures(caller, campaign);
        List<Step> steps = new ArrayList<>();
        people(campaign).forEach((id, now) -> {
            Counted earlier = then.get(id);
            if (earlier != null && !earlier.effectiveDeadline().equals(now.effectiveDeadline())) {
                steps.add(new Step(earlier.effectiveDeadline(), now));
            }
        });
        return new DeadlineEffect(
                before.rows().get(0),
                after.rows().get(0),
                moved(steps),
                villages(steps),
                estimate(steps, then.values(), before.dataAsOf()),
                steps.stream().noneMatch(step -> step.to().isAfter(today())));
    }

    private ProgressTable figures(Caller caller, Campaign campaign) {
        return progress.rows(caller, campaign.code(), By.COMMUNE, null, today());
    }

    private Map<PersonId, Counted> people(Campaign campaign) {
        return mapper.on(campaign, today()).stream()
                .collect(toMap(Counted::personId, Function.identity(), (one, same) -> one));
    }

    private List<Moved> moved(List<Step> steps) {
        return steps.stream().collect(groupingBy(step -> List.of(step.to(), step.from()))).values().stream()
                .map(same -> new Moved(same.get(0).from(), same.get(0).to(), same.size(), notDone(same)))
                .sorted(Comparator.comparing(Moved::to).thenComparing(Moved::from))
                .toList();
    }

    private List<InVillage> villages(List<Step> steps) {
        Map<String, List<Step>> byCode = steps.stream()
                .collect(groupingBy(
                        step -> Optional.ofNullable(step.person().villageCode()).orElse(""), TreeMap::new, toList()));
        return byCode.values().stream()
                .map(there -> new InVillage(there.get(0).person().villageName(), there.size(), notDone(there)))
                .toList();
    }

    private long notDone(List<Step> steps) {
        return steps.stream().filter(step -> !step.person().finishedBy(today())).count();
    }

    /**
     * Like the last seven days; who finishes before the old deadline does not need the days that are added. Where time is given only to
     * people who have not finished, the pace is that of everybody in their villages, and their part of it.
     */
    private static @Nullable Estimate estimate(
            List<Step> steps, Collection<Counted> everybody, @Nullable LocalDate data) {
        if (data == null) {
            return null;
        }
        List<Step> open =
                steps.stream().filter(step -> !step.person().finishedBy(data)).toList();
        boolean alone = open.size() == steps.size();
        Set<Optional<String>> villages = steps.stream()
                .map(step -> Optional.ofNullable(step.person().villageCode()))
                .collect(toSet());
        List<Counted> like = alone
                ? everybody.stream()
                        .filter(person -> villages.contains(Optional.ofNullable(person.villageCode())))
                        .toList()
                : steps.stream().map(Step::person).toList();
        LocalDate weekFrom = data.minusDays((long) WEEK - 1);
        long lastWeek = like.stream()
                .filter(person ->
                        person.finishedBy(data) && !person.finishedOn().isBefore(weekFrom))
                .count();
        boolean nothingAdded = open.stream().allMatch(step -> step.added(data) == 0);
        if (nothingAdded || lastWeek == 0 || open.size() < FEWEST) {
            return null;
        }
        long openLike = like.stream().filter(person -> !person.finishedBy(data)).count();
        double share = (double) open.size() / openLike / WEEK;
        double chance = 2 * Math.sqrt((double) lastWeek);
        long likely = more(open, lastWeek * share, data);
        long slow = more(open, Math.max(0, lastWeek - chance) * share, data);
        long fast = more(open, (lastWeek + chance) * share, data);
        return new Estimate(
                lastWeek,
                alone,
                Math.min(likely, Math.min(slow, fast)),
                likely,
                Math.max(likely, Math.max(slow, fast)));
    }

    /** Those who would still be open at the old deadline and would finish until the new one, so many a day. */
    private static long more(List<Step> open, double perDay, LocalDate data) {
        double before = open.stream()
                .mapToLong(step -> Math.max(0, ChronoUnit.DAYS.between(data, step.from())))
                .average()
                .orElse(0);
        double added =
                open.stream().mapToLong(step -> step.added(data)).average().orElse(0);
        double left = Math.max(0, open.size() - perDay * before);
        return Math.round(Math.min(left, perDay * added));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** That somebody's deadline moves. */
    private record Step(LocalDate from, Counted person) {

        LocalDate to() {
            return person.effectiveDeadline();
        }

        /** The days that he gets and that are still to come. */
        long added(LocalDate data) {
            return Math.max(0, ChronoUnit.DAYS.between(from.isAfter(data) ? from : data, to()));
        }
    }
}
