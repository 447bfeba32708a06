package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Denominators;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;
import vn.hocvuso.shared.InvalidInput;

/**
 * Which figures are asked for: of a campaign, of one of its groups or of all, on a day.
 *
 * @param dataAsOf the latest day that a file speaks of; without a file nothing is judged
 */
record Question(
        Campaign campaign,
        @Nullable Group group,
        LocalDate asOf,
        @Nullable LocalDate dataAsOf,
        Denominators declared) {

    private static final int WEEK = 7;

    Question {
        if (group != null && !campaign.groups().has(group)) {
            throw InvalidInput.unprocessable("group", "GROUP_NOT_ASKED_FOR", group);
        }
        if (!Span.isStorable(asOf)) {
            throw InvalidInput.unprocessable("asOf", "DAY_OUT_OF_RANGE");
        }
    }

    /** The same of one group, or of all. */
    Question ofGroup(@Nullable Group only) {
        return new Question(campaign, only, asOf, dataAsOf, declared);
    }

    Question on(LocalDate day) {
        return new Question(campaign, group, day, dataAsOf, declared);
    }

    /** Whose figures are summed up. */
    GroupSet groups() {
        return group == null ? campaign.groups() : new GroupSet(group.bit());
    }

    /** The one group that the figures are of, if it is only one. */
    Optional<Group> onlyGroup() {
        return groups().groups().size() == 1 ? Optional.of(groups().groups().get(0)) : Optional.empty();
    }

    LocalDate base() {
        return campaign.deadlines().base();
    }

    /** On which day somebody may be called late or slow: not later than the files reach. */
    @Nullable
    LocalDate judgedOn() {
        return dataAsOf != null && dataAsOf.isBefore(asOf) ? dataAsOf : dataAsOf == null ? null : asOf;
    }

    /** The first of the seven days up to the day of judgement. */
    @Nullable
    LocalDate weekFrom() {
        LocalDate judged = judgedOn();
        return judged == null ? null : judged.minusDays(WEEK - 1L);
    }
}
