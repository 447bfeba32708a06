package vn.hocvuso.roster.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Team;
import vn.hocvuso.roster.TeamPlan;
import vn.hocvuso.shared.Typed;
import vn.hocvuso.shared.Written;

/** A team as it is typed; rows without a name are no members. */
record TeamForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable List<String> villages,
        @Nullable String decisionNo,
        @Nullable String decidedOn,
        @Nullable List<MemberForm> members) {

    private static final int SPARE_ROWS = 2;

    static final TeamForm EMPTY = new TeamForm("", "", List.of(), "", null, withSpareRows(List.of()));

    static TeamForm of(Team team) {
        List<MemberForm> members = team.members().stream().map(MemberForm::of).toList();
        return new TeamForm(
                team.code(),
                team.name(),
                team.villages(),
                team.decisionNo(),
                Written.orNull(team.decidedOn()),
                withSpareRows(members));
    }

    private static List<MemberForm> withSpareRows(List<MemberForm> members) {
        List<MemberForm> rows = new ArrayList<>(members);
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            rows.add(MemberForm.EMPTY);
        }
        return rows;
    }

    String typedCode() {
        return code == null ? "" : code.strip();
    }

    private List<MemberForm> rows() {
        return members == null ? List.of() : members;
    }

    /** What is asked for; {@code before} is the team as it is stored, if there is one. */
    TeamPlan plan(Typed typed, @Nullable Team before) {
        List<TeamPlan.Member> plans = new ArrayList<>();
        for (int index = 0; index < rows().size(); index++) {
            MemberForm row = rows().get(index);
            if (!row.isEmpty()) {
                plans.add(row.plan(typed, "members[" + index + "].", before));
            }
        }
        TeamPlan plan = new TeamPlan(
                typed.required("name", name, 200),
                villages == null ? List.of() : villages,
                typed.text("decisionNo", decisionNo, 60),
                typed.day("decidedOn", decidedOn),
                plans);
        typed.mustBeRead();
        return plan;
    }

    /** Without the rows that hold nobody, so that what is refused is shown beside the row it is about. */
    TeamForm compact() {
        List<MemberForm> filled = rows().stream().filter(row -> !row.isEmpty()).toList();
        return new TeamForm(code, name, villages, decisionNo, decidedOn, withSpareRows(filled));
    }
}
