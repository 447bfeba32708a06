package vn.hocvuso.progress;

import java.time.LocalDate;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;

/**
 * A row of the counted figures: people who are alike in all that figures are asked by. On a day each person of a campaign stands
 * in exactly one row.
 *
 * @param villageId 0 where no village is known; organisationId likewise
 * @param finishedOn the last storable day for those who have not
 */
record CountRow(
        long villageId,
        LocalDate shownFrom,
        LocalDate shownTo,
        long organisationId,
        GroupSet groupSet,
        boolean ageUnknown,
        LocalDate exemptFrom,
        LocalDate exemptTo,
        LocalDate effectiveDeadline,
        boolean isExact,
        LocalDate finishedOn,
        boolean byNational,
        boolean reportedDone,
        long people) {

    boolean isOf(GroupSet groups) {
        return (groupSet.bits() & groups.bits()) != 0;
    }

    boolean isShownOn(LocalDate day) {
        return new Span(shownFrom, shownTo).contains(day);
    }

    boolean isExemptOn(LocalDate day) {
        return new Span(exemptFrom, exemptTo).contains(day);
    }

    boolean finishedBy(LocalDate day) {
        return !finishedOn.isAfter(day);
    }

    /** What its people are for a question that asks for them. */
    Tally tally(long place, Question question) {
        LocalDate judged = question.judgedOn();
        LocalDate weekFrom = question.weekFrom();
        boolean adults = isOf(new GroupSet(question.groups().bits() & Group.ADULT.bit()));
        boolean exempt = isExemptOn(question.asOf());
        boolean done = finishedBy(question.asOf());
        boolean byBase = finishedBy(question.base());
        boolean byEffective = finishedBy(effectiveDeadline);
        boolean judgedDone = judged != null && finishedBy(judged);
        return new Tally(
                place,
                people,
                ageUnknown && adults ? people : 0,
                exempt ? people : 0,
                done ? people : 0,
                done && exempt ? people : 0,
                done && byBase ? people : 0,
                done && !byBase && isExact && byEffective ? people : 0,
                done && !byBase && isExact && !byEffective ? people : 0,
                done && !byBase && !isExact ? people : 0,
                done && byNational ? people : 0,
                reportedDone ? people : 0,
                judgedDone ? people : 0,
                judgedDone && weekFrom != null && !finishedOn.isBefore(weekFrom) ? people : 0);
    }
}
