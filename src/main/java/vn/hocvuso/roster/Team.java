package vn.hocvuso.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A community digital tech team (Tổ công nghệ số cộng đồng): volunteers who help one or more villages. */
public record Team(
        TeamId id,
        String communeCode,
        String code,
        String name,
        List<String> villages,
        @Nullable String decisionNo,
        @Nullable LocalDate decidedOn,
        List<TeamMember> members) {

    public static final String NAME = "name";
    public static final String VILLAGES = "villages";
    public static final String DECISION_NO = "decisionNo";
    public static final String DECIDED_ON = "decidedOn";
    /** Before each member's own field. */
    public static final String MEMBER = "member:";

    public Team {
        villages = List.copyOf(villages);
        members = List.copyOf(members);
    }

    /** Those who are members on a day. */
    public List<TeamMember> membersOn(LocalDate day) {
        return members.stream()
                .filter(member -> member.from() == null || !member.from().isAfter(day))
                .filter(member -> member.to() == null || !member.to().isBefore(day))
                .toList();
    }
}
