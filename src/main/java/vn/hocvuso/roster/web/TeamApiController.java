package vn.hocvuso.roster.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.roster.Team;
import vn.hocvuso.roster.TeamMember;
import vn.hocvuso.roster.TeamPlan;
import vn.hocvuso.roster.TeamRole;
import vn.hocvuso.roster.Teams;
import vn.hocvuso.shared.Code;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/communes/{commune}/teams")
class TeamApiController {

    private final Teams teams;

    TeamApiController(Teams teams) {
        this.teams = teams;
    }

    @PutMapping("/{code}")
    TeamAnswer put(
            Caller caller,
            @PathVariable @Code String commune,
            @PathVariable @Code String code,
            @Valid @RequestBody TeamBody body) {
        return TeamAnswer.of(teams.put(caller, commune, code, body.plan()));
    }

    @GetMapping("/{code}")
    TeamAnswer get(Caller caller, @PathVariable @Code String commune, @PathVariable @Code String code) {
        return TeamAnswer.of(teams.get(caller, commune, code));
    }

    @GetMapping
    Page<TeamAnswer> list(
            Caller caller,
            @PathVariable @Code String commune,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return Page.partOf(teams.seenBy(caller, commune), PageRequest.of(page, size))
                .map(TeamAnswer::of);
    }

    /** A team as it is asked for, with all its members. */
    record TeamBody(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 200) @Nullable List<@NotNull @Code String> villages,
            @Size(max = 60) @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            @Size(max = 200) @Nullable List<@NotNull @Valid MemberBody> members) {

        TeamPlan plan() {
            return new TeamPlan(
                    name,
                    villages == null ? List.of() : villages,
                    decisionNo,
                    decidedOn,
                    members == null
                            ? List.of()
                            : members.stream().map(MemberBody::plan).toList());
        }
    }

    /** A member as he is asked for; the phone as people write it. */
    record MemberBody(
            @NotBlank @Size(max = 120) String fullName,
            @NotNull TeamRole role,
            @Nullable String phone,
            @Size(max = 200) @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Size(max = 60) @Nullable String username) {

        TeamPlan.Member plan() {
            return new TeamPlan.Member(fullName, role, phone, unit, from, to, username);
        }
    }

    /** A team as it is shown. */
    record TeamAnswer(
            String code,
            String name,
            List<String> villages,
            @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            List<MemberAnswer> members) {

        static TeamAnswer of(Team team) {
            return new TeamAnswer(
                    team.code(),
                    team.name(),
                    team.villages(),
                    team.decisionNo(),
                    team.decidedOn(),
                    team.members().stream().map(MemberAnswer::of).toList());
        }
    }

    /** A member as he is shown: his phone never whole. */
    record MemberAnswer(
            String fullName,
            TeamRole role,
            @Nullable String phoneMasked,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String username) {

        static MemberAnswer of(TeamMember member) {
            return new MemberAnswer(
                    member.fullName(),
                    member.role(),
                    member.phoneMasked(),
                    member.unit(),
                    member.from(),
                    member.to(),
                    member.username());
        }
    }
}
