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
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Village;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.Team;
import vn.hocvuso.roster.Teams;

/** The rows of figures that a caller may see, in the commune's own order. */
@Component
class Rows {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Teams teams;
    private final MessageSource messages;

    Rows(Teams teams, MessageSource messages) {
        this.teams = teams;
        this.messages = messages;
    }

    List<ProgressRow> of(Caller caller, Frame frame, Question question, By by) {
        return switch (by) {
            case COMMUNE -> List.of(commune(caller, frame, question));
            case VILLAGE -> villages(caller, frame, question);
            case TEAM -> teams(caller, frame, question);
            case ORGANISATION -> organisations(caller, frame, question);
            case GROUP -> groups(caller, frame, question);
        };
    }

    RowSubject communeSubject(Frame frame) {
        return RowSubject.whole(frame.commune().code(), frame.commune().fullName());
    }

    /** The villages in the caller's scope; somebody who sees none has no figures of villages at all. */
    List<Village> villagesSeenBy(Caller caller, Frame frame) {
        List<Village> seen = frame.villagesSeenBy(caller);
        if (seen.isEmpty()) {
            caller.mustSeeWhole(frame.commune().code());
        }
        return seen;
    }

    private ProgressRow commune(Caller caller, Frame frame, Question question) {
        caller.mustSeeWhole(frame.commune().code());
        return ProgressRow.of(communeSubject(frame), question, whole(caller, frame, question));
    }

    private List<ProgressRow> groups(Caller caller, Frame frame, Question question) {
        caller.mustSeeWhole(frame.commune().code());
        return question.groups().groups().stream()
                .map(group -> group(caller, frame, question.ofGroup(group), group))
                .toList();
    }

    private ProgressRow group(Caller caller, Frame frame, Question question, Group group) {
        RowSubject subject = RowSubject.whole(group.name(), words("group." + group.name()));
        return ProgressRow.of(subject, question, whole(caller, frame, question));
    }

    private static Tally whole(Caller caller, Frame frame, Question question) {
        return Tally.sum(byVillage(caller, frame, question).values());
    }

    private List<ProgressRow> villages(Caller caller, Frame frame, Question question) {
        List<Village> seen = villagesSeenBy(caller, frame);
        Map<Long, Tally> tallies = byVillage(caller, frame, question);
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
    private List<ProgressRow> teams(Caller caller, Frame frame, Question question) {
        Map<String, Village> seen =
                villagesSeenBy(caller, frame).stream().collect(toMap(Village::code, Function.identity()));
        Map<Long, Tally> tallies = byVillage(caller, frame, question);
        return teams.seenBy(caller, frame.commune().code()).stream()
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

    private List<ProgressRow> organisations(Caller caller, Frame frame, Question question) {
        List<Organisation> seen = frame.organisationsSeenBy(caller);
        if (seen.isEmpty()) {
            caller.mustSeeWhole(frame.commune().code());
        }
        Map<Long, Tally> tallies =
                summed(frame.ofOrganisations(caller, question.campaign()), CountRow::organisationId, question);
        return seen.stream()
                .map(organisation -> ProgressRow.of(
                        RowSubject.of(organisation),
                        question,
                        tallies.getOrDefault(organisation.id().value(), Tally.NOBODY)))
                .toList();
    }

    private static Map<Long, Tally> byVillage(Caller caller, Frame frame, Question question) {
        return summed(frame.ofVillages(caller, question.campaign()), CountRow::villageId, question);
    }

    private static Map<Long, Tally> summed(Stream<CountRow> rows, ToLongFunction<CountRow> place, Question question) {
        return rows.filter(row -> row.isShownOn(question.asOf()) && row.isOf(question.groups()))
                .map(row -> row.tally(place.applyAsLong(row), question))
                .collect(toMap(Tally::place, Function.identity(), Tally::plus));
    }

    private String words(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
