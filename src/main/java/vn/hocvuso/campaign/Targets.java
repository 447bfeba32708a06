package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Group;

/** The targets of a campaign. */
public record Targets(List<Target> all) {

    public Targets {
        all = List.copyOf(all);
    }

    /** For which row a target is looked for: one place, or all of a commune or group, where head counts hold too. */
    public record Row(
            @Nullable String villageCode, @Nullable String organisationCode, boolean takesHeadCounts) {

        public static final Row WHOLE = new Row(null, null, true);
        public static final Row TEAM = new Row(null, null, false);

        public static Row ofVillage(String code) {
            return new Row(code, null, false);
        }

        public static Row ofOrganisation(String code) {
            return new Row(null, code, false);
        }

        private boolean isNamedBy(Target target) {
            return (villageCode != null && villageCode.equals(target.villageCode()))
                    || (organisationCode != null && organisationCode.equals(target.organisationCode()));
        }
    }

    /**
     * The target of a group for a row on a day: one that names the row's place goes first; of several the one with the
     * earliest day not yet past, else the last one.
     */
    public Optional<Target> of(Group group, Row row, LocalDate asOf) {
        List<Target> ofGroup =
                all.stream().filter(target -> target.group() == group).toList();
        return due(ofGroup, row::isNamedBy, asOf)
                .or(() -> due(
                        ofGroup,
                        target -> target.namesNoPlace() && (target.percent() != null || row.takesHeadCounts()),
                        asOf));
    }

    /** Those of a group that name no place, by their days. */
    public List<Target> ofAll(Group group) {
        return all.stream()
                .filter(target -> target.group() == group && target.namesNoPlace())
                .sorted(Comparator.comparing(Target::by))
                .toList();
    }

    private static Optional<Target> due(List<Target> targets, Predicate<Target> holds, LocalDate asOf) {
        Comparator<Target> byDay = Comparator.comparing(Target::by);
        return targets.stream()
                .filter(holds)
                .filter(target -> !target.by().isBefore(asOf))
                .min(byDay)
                .or(() -> targets.stream().filter(holds).max(byDay));
    }
}
