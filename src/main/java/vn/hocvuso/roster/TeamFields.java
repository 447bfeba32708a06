package vn.hocvuso.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.facts.Fields;

/** A team as fields, and back. Each member is a field of his own, so that files and hands may add and end memberships. */
final class TeamFields {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Comparator<TeamMember> LEADER_FIRST = Comparator.comparing(TeamMember::role);

    private TeamFields() {}

    static Fields of(TeamDraft team) {
        Fields.Builder said = Fields.said()
                .say(Team.NAME, team.name())
                .sayList(Team.VILLAGES, team.villages())
                .say(Team.DECISION_NO, team.decisionNo())
                .say(Team.DECIDED_ON, team.decidedOn());
        team.members().forEach(member -> sayMember(said, member));
        return said.build();
    }

    static void sayMember(Fields.Builder said, TeamMember member) {
        said.say(member.field(), JSON.writeValueAsString(member));
    }

    /** Says that those who were members before and are not named now never were. */
    static Fields replacing(TeamDraft before, Fields said) {
        Fields.Builder all = Fields.said();
        before.members().stream()
                .map(TeamMember::field)
                .filter(field -> !said.says(field))
                .forEach(field -> all.say(field, null));
        return all.build().with(said);
    }

    static TeamDraft draft(String commune, String code, Fields fields) {
        List<TeamMember> members = fields.values().entrySet().stream()
                .filter(field -> field.getKey().startsWith(Team.MEMBER))
                .map(field -> field.getValue())
                .filter(Objects::nonNull)
                .map(member -> JSON.readValue(member, TeamMember.class))
                .sorted(LEADER_FIRST)
                .toList();
        return new TeamDraft(
                commune,
                code,
                fields.required(Team.NAME),
                fields.list(Team.VILLAGES).stream().distinct().sorted().toList(),
                fields.text(Team.DECISION_NO),
                fields.day(Team.DECIDED_ON),
                members);
    }
}
