package vn.hocvuso.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.people.ListedPerson;
import vn.hocvuso.people.ShownPerson;
import vn.hocvuso.people.ShownStanding;
import vn.hocvuso.roster.Group;

/** A person as the templates show him; {@code status} is the key of its word. */
record PersonLine(
        String code,
        @Nullable String rosterCode,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String sex,
        @Nullable String nationalIdMasked,
        @Nullable String phoneMasked,
        @Nullable String villageName,
        @Nullable String organisationName,
        List<String> groups,
        String residence,
        @Nullable String note,
        boolean exempt,
        @Nullable String status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate effectiveDeadline) {

    static PersonLine of(ListedPerson listed) {
        return of(listed.person(), Optional.ofNullable(listed.standing()));
    }

    static PersonLine of(ShownPerson person, Optional<ShownStanding> standing) {
        return new PersonLine(
                person.code(),
                person.rosterCode(),
                person.fullName(),
                person.birthDate(),
                person.birthYear(),
                person.sex() == null ? null : person.sex().name(),
                person.nationalIdMasked(),
                person.phoneMasked(),
                person.villageName(),
                person.organisationName(),
                person.groups().groups().stream().map(Group::name).toList(),
                person.residence().name(),
                person.note(),
                standing.map(ShownStanding::exempt).orElse(false),
                standing.map(one -> status(person, one)).orElse(null),
                standing.map(ShownStanding::finishedOn).orElse(null),
                standing.map(ShownStanding::effectiveDeadline).orElse(null));
    }

    private static String status(ShownPerson person, ShownStanding standing) {
        boolean learns = person.completions().stream().anyMatch(one -> one.status() == CourseStatus.IN_PROGRESS);
        return standing.finishedOn() == null && learns
                ? CourseStatus.IN_PROGRESS.name()
                : standing.state().name();
    }
}
