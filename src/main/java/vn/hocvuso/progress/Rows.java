package vn.hocvuso.progress;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.Team;
import vn.hocvuso.roster.Teams;

/** The rows of figures that a caller may see, in the commune's own order. */
@Component
class Rows {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ProgressMapper mapper;
    private final Communes communes;
    private final Villages villages;
    private final Organisations organisations;
    private final Teams teams;
    private final MessageSource messages;

    Rows(
            ProgressMapper mapper,
            Communes communes,
            Villages villages,
            Organisations organisations,
            Teams teams,
            MessageSource messages) {
        this.mapper = mapper;
        this.communes = communes;
        this.villages = villages;
        this.organisations = organisations;
        this.teams = teams;
        this.messages = messages;
    }

    List<ProgressRow> of(Caller caller, Question question, By by) {
        return switch (by) {
            case COMMUNE -> List.of(commune(caller, question));
            case VILLAGE -> villages(caller, question);
            case TEAM -> teams(caller, question);
            case ORGANISATION -> organisations(caller, question);
            case GROUP -> groups(caller, question);
        };
    }

    RowSubject communeSubject(String commune) {
        return RowSubject.whole(commune, communes.get(commune).fullName());
    }

    /** The villages in the caller's scope; somebody who sees none has no figures of villages at all. */
    List<Village> villagesSeenBy(Caller caller, String commune) {
        List<Village> seen = villages.seenBy(caller, commune);
        if (seen.isEmpty()) {
            caller.mustSeeWhole(commune);
        }
        return seen;
    }

    private ProgressRow commune(Caller caller, Question question) {
        String commune = question.campaign().communeCode();
        caller.mustSeeWhole(commune);
        return ProgressRow.of(communeSubject(commune), question, whole(caller, question));
    }

    private List<ProgressRow> groups(Caller caller, Question question) {
        caller.mustSeeWhole(question.campaign().communeCode());
        return question.groups().groups().stream()
                .map(group -> group(caller, question.ofGroup(group), group))
                .toList();
    }

    private ProgressRow group(Caller caller, Question question, Group group) {
        RowSubject subject = RowSubject.whole(group.name(), words("group." + group.name()));
        return ProgressRow.of(subject, question, whole(caller, question));
    }

    private Tally whole(Caller caller, Question question) {
        return Tally.sum(mapper.byVillage(caller, question));
    }

    private List<ProgressRow> villages(Caller caller, Question question) {
        List<Village> seen = villagesSeenBy(caller, question.campaign().communeCode());
        Map<Long, Tally> tallies = byPlace(mapper.byVillage(caller, question));
        List<ProgressRow> rows = new ArrayList<>();
        for (Village village : seen) {
            Tally tally = tallies.get(village.id().value());
            if (tally != null || village.isThereOn(question.asOf())) {
                rows.add(ProgressRow.of(RowSubject.of(village), question, tally == null ? Tally.NOBODY : tally));
            }
        }
        Tally nowhere = tallies.get(Tally.NOBODY.place());
        if (nowhere != null) {
            rows.add(ProgressRow.of(RowSubject.noVillage(words("board.unknownVillage")), question, nowhere));
        }
        return rows;
    }

    /** A team's row is whole or not shown: the caller must see each of its villages. */
    private List<ProgressRow> teams(Caller caller, Question question) {
        String commune = question.campaign().communeCode();
        Map<String, Village> seen =
                villagesSeenBy(caller, commune).stream().collect(toMap(Village::code, Function.identity()));
        Map<Long, Tally> tallies = byPlace(mapper.byVillage(caller, question));
        return teams.seenBy(caller, commune).stream()
                .filter(team -> seen.keySet().containsAll(team.villages()))
                .map(team -> ProgressRow.of(RowSubject.of(team), question, tally(team, seen, tallies)))
                .toList();
    }

    private static Tally tally(Team team, Map<String, Village> villages, Map<Long, Tally> tallies) {
        Set<Long> helped = team.villages().stream()
                .map(villages::get)
                .filter(Objects::nonNull)
                .map(village -> village.id().value())
                .collect(toSet());
        return Tally.sum(tallies.values().stream()
                .filter(tally -> helped.contains(tally.place()))
                .toList());
    }

    private List<ProgressRow> organisations(Caller caller, Question question) {
        String commune = question.campaign().communeCode();
        List<Organisation> seen = organisations.seenBy(caller, commune);
        if (seen.isEmpty()) {
            caller.mustSeeWhole(commune);
        }
        Map<Long, Tally> tallies = byPlace(mapper.byOrganisation(caller, question));
        return seen.stream()
                .map(organisation -> ProgressRow.of(
                        RowSubject.of(organisation),
                        question,
                        tallies.getOrDefault(organisation.id().value(), Tally.NOBODY)))
                .toList();
    }

    private static Map<Long, Tally> byPlace(List<Tally> tallies) {
        return tallies.stream().collect(toMap(Tally::place, Function.identity()));
    }

    private String words(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
