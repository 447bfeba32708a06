package vn.hocvuso.people.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.people.ShownPerson;
import vn.hocvuso.people.TodoEntry;
import vn.hocvuso.roster.VisitResult;
import vn.hocvuso.shared.Days;

/**
 * Somebody who still has to finish, as a page shows him.
 *
 * @param place his village and his organisation, where known
 * @param deadlineOwn his deadline is another one than that of the place
 * @param nextStep what helps him most now
 */
record StillOpen(
        String code,
        String fullName,
        @Nullable Integer birthYear,
        String place,
        LocalDate deadline,
        boolean deadlineOwn,
        @Nullable BigDecimal progressPercent,
        @Nullable LastVisit lastVisit,
        boolean exempt,
        boolean hasPhone,
        NextStep nextStep) {

    static StillOpen of(TodoEntry entry, LocalDate deadlineOfPlace, String campaign, LocalDate today) {
        ShownPerson person = entry.person();
        boolean exempt =
                person.exemptions().stream().anyMatch(one -> one.campaignCode().equals(campaign) && one.covers(today));
        return new StillOpen(
                person.code(),
                person.fullName(),
                person.birthYear(),
                place(person),
                entry.effectiveDeadline(),
                !entry.effectiveDeadline().equals(deadlineOfPlace),
                entry.progressPercent(),
                LastVisit.of(entry.lastVisit()),
                exempt,
                person.phoneMasked() != null,
                NextStep.after(entry, exempt));
    }

    private static String place(ShownPerson person) {
        return Stream.of(person.villageName(), person.organisationName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** How it ended when somebody met him last. */
    record LastVisit(LocalDate on, VisitResult result) {

        static @Nullable LastVisit of(TodoEntry.@Nullable LastVisit visit) {
            return visit == null ? null : new LastVisit(LocalDate.ofInstant(visit.at(), Days.ZONE), visit.result());
        }
    }

    /** What a team can do next for somebody. */
    enum NextStep {
        /** The village says he has finished: the portal's file is to say so too. */
        AWAIT_FILE,
        CALL_AGAIN,
        GO_THERE,
        /** To the portal and into the course. */
        GUIDE,
        GO_ON,
        FINISH_TEST,
        NONE;

        private static final BigDecimal NEARLY_ALL = BigDecimal.valueOf(80);

        static NextStep after(TodoEntry entry, boolean exempt) {
            if (exempt) {
                return NONE;
            }
            VisitResult last =
                    entry.lastVisit() == null ? null : entry.lastVisit().result();
            if (last == VisitResult.DONE_TOGETHER) {
                return AWAIT_FILE;
            }
            if (last == VisitResult.WILL_DO) {
                return CALL_AGAIN;
            }
            if (last == VisitResult.NO_PHONE) {
                return GO_THERE;
            }
            return last == VisitResult.AWAY || last == VisitResult.REFUSED ? NONE : by(entry.progressPercent());
        }

        private static NextStep by(@Nullable BigDecimal progressPercent) {
            if (progressPercent == null || progressPercent.signum() == 0) {
                return GUIDE;
            }
            return progressPercent.compareTo(NEARLY_ALL) < 0 ? GO_ON : FINISH_TEST;
        }
    }
}
