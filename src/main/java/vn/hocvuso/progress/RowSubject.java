package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.Targets;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Village;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.Team;

/**
 * What a row is about.
 *
 * @param place for which of a campaign's targets hold
 * @param villages codes of the villages that it consists of, as far as they decide its deadline
 */
record RowSubject(
        @Nullable String code,
        String name,
        Targets.Row place,
        List<String> villages,
        @Nullable String organisation) {

    static RowSubject whole(String code, String name) {
        return new RowSubject(code, name, Targets.Row.WHOLE, List.of(), null);
    }

    static RowSubject of(Village village) {
        return new RowSubject(
                village.code(), village.name(), Targets.Row.ofVillage(village.code()), List.of(village.code()), null);
    }

    static RowSubject noVillage(String name) {
        return new RowSubject(null, name, Targets.Row.TEAM, List.of(), null);
    }

    static RowSubject of(Team team) {
        return new RowSubject(team.code(), team.name(), Targets.Row.TEAM, team.villages(), null);
    }

    static RowSubject of(Organisation organisation) {
        return new RowSubject(
                organisation.code(),
                organisation.name(),
                Targets.Row.ofOrganisation(organisation.code()),
                List.of(),
                organisation.code());
    }

    /** The last day that counts for all of the row; an extension of one village covers several only as far as each has one. */
    LocalDate deadline(Question question) {
        return villages.stream()
                .map(village -> deadline(question, isVillage(village)))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> deadline(question, this::isOrganisation));
    }

    private static LocalDate deadline(Question question, Predicate<ExtensionScope> coversPlace) {
        String group = question.onlyGroup().map(Group::name).orElse("");
        return question.campaign()
                .deadlines()
                .effectiveForAllIn(scope -> coversPlace.test(scope)
                        || (scope.kind() == ExtensionScope.Kind.GROUP && group.equals(scope.code())));
    }

    private static Predicate<ExtensionScope> isVillage(String village) {
        return scope -> scope.kind() == ExtensionScope.Kind.VILLAGE && village.equals(scope.code());
    }

    private boolean isOrganisation(ExtensionScope scope) {
        return scope.kind() == ExtensionScope.Kind.ORGANISATION
                && organisation != null
                && organisation.equals(scope.code());
    }
}
