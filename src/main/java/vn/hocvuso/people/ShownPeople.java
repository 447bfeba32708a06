package vn.hocvuso.people;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.people.PeopleMapper.Row;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** The people that a caller may see, with what they finished. */
@Component
public class ShownPeople {

    private final PeopleMapper mapper;
    private final PeopleSearch search;
    private final Identities identities;
    private final Masking masking;

    ShownPeople(PeopleMapper mapper, PeopleSearch search, Identities identities, Masking masking) {
        this.mapper = mapper;
        this.search = search;
        this.identities = identities;
        this.masking = masking;
    }

    /** By name, whatever the campaigns. */
    public Page<ShownPerson> find(Caller caller, PeopleFilter filter, PageRequest page) {
        PeopleCriteria criteria = search.criteria(caller, filter, PeopleOrder.BY_NAME);
        if (criteria.findsNobody()) {
            return Page.of(List.of(), page, 0);
        }
        List<Row> rows = mapper.find(caller, criteria, null, search.today(), PeopleOrder.BY_NAME, page);
        identities.found(caller, criteria, rows);
        return Page.of(masking.shown(caller, rows), page, mapper.count(caller, criteria, null, search.today()));
    }

    public ShownPerson get(Caller caller, String code) {
        return masking.shown(caller, mapper.seen(caller, code).orElseThrow(() -> new NotFound("person")));
    }

    /** Every line of a report that was taken to be about a person, newest first. */
    public List<ShownMatch> matchesOf(Caller caller, String code) {
        return mapper.matchesOf(caller, code).stream()
                .map(PeopleMapper.MatchRow::shown)
                .toList();
    }

    /** A person whatever the caller's scope, for what follows from an act inside it. */
    ShownPerson stored(Caller caller, String code) {
        return masking.shown(caller, mapper.byCode(code).orElseThrow(() -> new NotFound("person")));
    }
}
