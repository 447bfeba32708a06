package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The community digital tech team of a village. */
public record MadeUpTeam(
        String code, MadeUpVillage village, String decisionNo, LocalDate decidedOn, List<Member> members) {

    /** One membership; whoever has left has a last day. */
    public record Member(
            MadeUpPerson person,
            String role,
            String unit,
            LocalDate from,
            @Nullable LocalDate to,
            String username) {}
}
