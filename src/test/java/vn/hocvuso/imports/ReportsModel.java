package vn.hocvuso.imports;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static vn.hocvuso.learning.CourseStatus.COMPLETED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.learning.CourseStatus;

/** What stands by the contract, computed anew from the whole list of reports each time it is asked for. */
final class ReportsModel {

    /** After all reports, and of none. */
    private static final long CERTIFICATE = Long.MAX_VALUE;

    private static final Comparator<LocalDate> NONE_LAST = nullsLast(naturalOrder());

    private final List<Report> reports = new ArrayList<>();
    private final Map<Subject, Told> certificates = new HashMap<>();

    /** A person and a course. */
    record Subject(String person, String course) {}

    /** What a line says. */
    record Row(
            int line,
            Subject subject,
            CourseStatus status,
            @Nullable LocalDate on,
            @Nullable Integer progress) {}

    /** What stands of a person and a course, and the line that gives the state. */
    record Stands(
            Subject subject,
            CourseStatus status,
            @Nullable LocalDate on,
            @Nullable LocalDate by,
            @Nullable Integer progress,
            long importId,
            int line) {}

    /** An applied import. */
    static final class Report {

        private final long id;
        private final LocalDate asOf;
        private final List<Row> rows = new ArrayList<>();
        private final Set<Subject> conflicts = new LinkedHashSet<>();
        private final Set<Subject> taken = new HashSet<>();
        private boolean stands = true;

        Report(long id, LocalDate asOf) {
            this.id = id;
            this.asOf = asOf;
        }

        long id() {
            return id;
        }

        boolean stands() {
            return stands;
        }

        boolean hasConflicts() {
            return !conflicts.isEmpty();
        }
    }

    private record Told(Report report, Row row) {

        @Nullable
        LocalDate on() {
            return completed() ? row.on() : null;
        }

        @Nullable
        LocalDate by() {
            return completed() && !isCertificate() ? report.asOf : null;
        }

        boolean isCertificate() {
            return report.id == CERTIFICATE;
        }

        boolean completed() {
            return row.status() == COMPLETED;
        }

        static Comparator<Told> order() {
            return comparing((Told told) -> told.report.id).thenComparing(told -> told.row.line());
        }
    }

    /** Applies a report, and answers what its rows did. */
    Map<Effect, Integer> apply(Report report, List<Row> rows) {
        reports.add(report);
        Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
        for (Row row : rows) {
            Effect effect = effect(report, row);
            report.rows.add(row);
            effects.merge(effect, 1, Integer::sum);
            if (effect == Effect.CONFLICT) {
                report.conflicts.add(row.subject());
            }
        }
        return effects;
    }

    void undo(Report report) {
        report.stands = false;
        report.conflicts.clear();
    }

    void resolve(Report report, boolean takeFile) {
        if (takeFile) {
            report.taken.addAll(report.conflicts);
        }
        report.conflicts.clear();
    }

    /** A certificate of the portal is seen: one more word that the course is completed, without progress. */
    void see(Subject subject, LocalDate on, LocalDate checkedOn) {
        certificates.put(
                subject, new Told(new Report(CERTIFICATE, checkedOn), new Row(0, subject, COMPLETED, on, null)));
    }

    void takeBack(Subject subject) {
        certificates.remove(subject);
    }

    Set<Subject> seen() {
        return certificates.keySet();
    }

    List<Stands> all() {
        return Stream.concat(
                        reports.stream().flatMap(report -> report.rows.stream().map(Row::subject)),
                        certificates.keySet().stream())
                .distinct()
                .map(this::standing)
                .flatMap(Optional::stream)
                .toList();
    }

    private Effect effect(Report report, Row row) {
        if (isOut(report, row.subject())) {
            return Effect.UNCHANGED;
        }
        List<Told> before = told(row.subject());
        if (before.isEmpty()) {
            return Effect.CREATED;
        }
        boolean completed = before.stream().anyMatch(Told::completed);
        boolean later =
                before.stream().filter(Told::completed).allMatch(told -> told.report.asOf.isBefore(report.asOf));
        if (completed && row.status() != COMPLETED && later) {
            return Effect.CONFLICT;
        }
        List<Told> after = new ArrayList<>(before);
        after.add(new Told(report, row));
        return shown(standing(before)).equals(shown(standing(after))) ? Effect.UNCHANGED : Effect.UPDATED;
    }

    private static List<@Nullable Object> shown(Stands stands) {
        List<@Nullable Object> shown = new ArrayList<>();
        shown.add(stands.status());
        shown.add(stands.on());
        shown.add(stands.progress());
        return shown;
    }

    private boolean isOut(Report report, Subject subject) {
        return reports.stream()
                .anyMatch(other -> other.stands && other.taken.contains(subject) && report.asOf.isBefore(other.asOf));
    }

    private List<Told> told(Subject subject) {
        return Stream.concat(
                        reports.stream()
                                .filter(report -> report.stands && !isOut(report, subject))
                                .flatMap(report -> report.rows.stream()
                                        .filter(row -> row.subject().equals(subject))
                                        .map(row -> new Told(report, row))),
                        Stream.ofNullable(certificates.get(subject)))
                .toList();
    }

    private Optional<Stands> standing(Subject subject) {
        List<Told> told = told(subject);
        return told.isEmpty() ? Optional.empty() : Optional.of(standing(told));
    }

    private static Stands standing(List<Told> told) {
        CourseStatus status =
                told.stream().map(one -> one.row.status()).max(naturalOrder()).orElseThrow();
        LocalDate on = earliest(told, Told::on);
        LocalDate by = earliest(told, Told::by);
        Comparator<Told> byDay = on == null
                ? (one, other) -> NONE_LAST.compare(one.by(), other.by())
                : (one, other) -> NONE_LAST.compare(one.on(), other.on());
        Comparator<Told> first = status == COMPLETED ? byDay.thenComparing(Told.order()) : Told.order();
        Told source = told.stream()
                .filter(one -> one.row.status() == status)
                .min(first)
                .orElseThrow();
        Integer progress = told.stream()
                .filter(one -> !one.isCertificate())
                .max(comparing((Told one) -> one.report.asOf).thenComparing(Told.order()))
                .map(one -> one.row.progress())
                .orElse(null);
        return new Stands(
                source.row.subject(),
                status,
                on,
                by,
                progress,
                source.isCertificate() ? 0 : source.report.id,
                source.row.line());
    }

    private static @Nullable LocalDate earliest(List<Told> told, Function<Told, @Nullable LocalDate> day) {
        return told.stream()
                .map(day)
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .orElse(null);
    }
}
