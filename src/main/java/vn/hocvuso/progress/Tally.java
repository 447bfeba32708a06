package vn.hocvuso.progress;

import java.util.Collection;

/**
 * The people of one place (0: none, or several) on the day asked for.
 *
 * @param ageUnknown adults only because nobody knows their age
 * @param exemptDone those of {@code done} who are exempt
 * @param doneNational those of {@code done} who would not be without a certificate of the national platform
 * @param reportedDone who has not finished by any file, but by what his village says
 * @param doneWhenJudged who had finished on the day of judgement
 * @param lastWeek who finished in the seven days up to the day of judgement
 */
record Tally(
        long place,
        long people,
        long ageUnknown,
        long exempt,
        long done,
        long exemptDone,
        long onTime,
        long inExtension,
        long late,
        long undated,
        long doneNational,
        long reportedDone,
        long doneWhenJudged,
        long lastWeek) {

    static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Tally sum(Collection<Tally> tallies) {
        return tallies.stream().reduce(NOBODY, Tally::plus);
    }

    /** Of the same place; of several, {@link #sum} forgets which. */
    Tally plus(Tally other) {
        return new Tally(
                place == other.place ? place : 0,
                people + other.people,
                ageUnknown + other.ageUnknown,
                exempt + other.exempt,
                done + other.done,
                exemptDone + other.exemptDone,
                onTime + other.onTime,
                inExtension + other.inExtension,
                late + other.late,
                undated + other.undated,
                doneNational + other.doneNational,
                reportedDone + other.reportedDone,
                doneWhenJudged + other.doneWhenJudged,
                lastWeek + other.lastWeek);
    }
}
