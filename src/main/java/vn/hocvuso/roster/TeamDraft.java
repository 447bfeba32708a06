package vn.hocvuso.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team as it is to be. */
record TeamDraft(
        String communeCode,
        String code,
        String name,
        List<String> villages,
        @Nullable String decisionNo,
        @Nullable LocalDate decidedOn,
        List<TeamMember> members) {

    static TeamDraft of(Team team) {
        return new TeamDraft(
                team.communeCode(),
                team.code(),
                team.name(),
                team.villages(),
                team.decisionNo(),
                team.decidedOn(),
                team.members());
    }
}
