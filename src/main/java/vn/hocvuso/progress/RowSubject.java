package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        Kind kind,
        @Nullable String code,
        String name,
        Targets.Row place,
        List<String> villages,
        @Nullable String organisation) {

    static RowSubject whole(String code, String name) {
        return new RowSubject(Kind.WHOLE, code, name, Targets.Row.WHOLE, List.of(), null);
    }

    static RowSubject of(Village village) {
        return new RowSubject(
                Kind.VILLAGE,
                village.code(),
                village.name(),
                Targets.Row.ofVillage(village.code()),
                List.of(village.code()),
                null);
    }

    static RowSubject noVillage(String name) {
        return new RowSubject(Kind.NOWHERE, null, name, Targets.Row.TEAM, List.of(), null);
    }

    static RowSubject of(Team team) {
        return new RowSubject(Kind.TEAM, team.code(), team.name(), Targets.Row.TEAM, team.villages(), null);
    }

    static RowSubject of(Organisation organisation) {
        return new RowSubject(
                Kind.ORGANISATION,
                organisation.code(),
                organisation.name(),
                Targets.Row.ofOrganisation(organisation.code()),
                List.of(),
                organisation.code());
    }

    /** What is declared for exactly the row's place; of a team what is declared for its villages, where it is for each. */
    Optional<Long> declared(Question question) {
        return question.onlyGroup().flatMap(group -> switch (kind) {
            case WHOLE -> declared(question, group, null, null);
            case VILLAGE -> declared(question, group, villages.get(0), null);
            case ORGANISATION -> declared(question, group, null, organisation);
            case TEAM ->
                sum(villages.stream()
                        .map(village -> declared(question, group, village, null))
                        .toList());
            case NOWHERE -> Optional.empty();
        });
    }

    private static Optional<Long> declared(
            Question question, Group group, @Nullable String village, @Nullable String organisation) {
        return question.declared()
                .of(group, village, organisation, question.asOf())
                .map(one -> (long) one.count());
    }

    private static Optional<Long> sum(List<Optional<Long>> figures) {
        boolean all = !figures.isEmpty() && figures.stream().allMatch(Optional::isPresent);
        return all ? Optional.of(figures.stream().mapToLong(Optional::get).sum()) : Optional.empty();
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

    /** What kind of row it is. */
    enum Kind {
        WHOLE,
        VILLAGE,
        ORGANISATION,
        TEAM,
        /** Those of whom no village is known. */
        NOWHERE
    }
}
