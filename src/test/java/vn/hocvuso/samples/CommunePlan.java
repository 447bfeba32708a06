package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.List;

/** What is settled about a commune before anybody lives in it. */
record CommunePlan(
        String code,
        String name,
        String prefix,
        Weighted<String> birthProvinces,
        List<String> neighbours,
        String decisionNo,
        LocalDate decidedOn,
        Diligence officials,
        int firstLearner) {

    static List<CommunePlan> all() {
        return Table.rows("communes").stream().map(CommunePlan::from).toList();
    }

    String fullName() {
        return "Xã " + name;
    }

    private static CommunePlan from(Table.Row row) {
        return new CommunePlan(
                row.get("code"),
                row.get("name"),
                row.get("prefix"),
                provinces(row.list("birth_provinces")),
                row.list("neighbours"),
                row.get("decision_no"),
                LocalDate.parse(row.get("decided_on")),
                new Diligence(row.number("official_done_by_deadline"), row.number("official_done_in_the_end")),
                row.number("first_learner"));
    }

    private static Weighted<String> provinces(List<String> shares) {
        Weighted<String> provinces = new Weighted<>();
        shares.forEach(share -> provinces.add(share.substring(0, 3), Integer.parseInt(share.substring(4))));
        return provinces;
    }
}
