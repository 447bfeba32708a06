package vn.hocvuso.people.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hocvuso.people.CampaignState;
import vn.hocvuso.people.PeopleFilter;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.Residence;

/** What the search form of the list asks for, as it stands in the address. */
record PeopleQuery(
        @Nullable String q,
        @Nullable String village,
        @Nullable String team,
        @Nullable String organisation,
        @Nullable Group group,
        @Nullable CampaignState status,
        @Nullable Residence residence) {

    PeopleQuery {
        q = given(q);
        village = given(village);
        team = given(team);
        organisation = given(organisation);
    }

    PeopleFilter filter(String commune, @Nullable String campaign) {
        return new PeopleFilter(commune, village, team, organisation, group, q, null, residence, campaign, status);
    }

    /** The address of this list with its filters, without order and page. */
    String url(String path, String commune) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path).queryParam("commune", "{commune}");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("commune", commune);
        put(values, "q", q);
        put(values, "village", village);
        put(values, "team", team);
        put(values, "organisation", organisation);
        put(values, "group", group);
        put(values, "status", status);
        put(values, "residence", residence);
        values.keySet().stream().skip(1).forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
