package vn.hocvuso.people.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.hocvuso.access.Caller;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.people.Corrections;
import vn.hocvuso.people.Identities;
import vn.hocvuso.people.Identity;
import vn.hocvuso.people.PeopleFilter;
import vn.hocvuso.people.ShownMatch;
import vn.hocvuso.people.ShownPeople;
import vn.hocvuso.people.ShownPerson;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/people")
class PersonApiController {

    private final ShownPeople people;
    private final Identities identities;
    private final Corrections corrections;
    private final Clock clock;

    PersonApiController(ShownPeople people, Identities identities, Corrections corrections, Clock clock) {
        this.people = people;
        this.identities = identities;
        this.corrections = corrections;
        this.clock = clock;
    }

    @GetMapping
    Page<ShownPerson> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable Group group,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable CourseStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        PeopleFilter filter = PeopleFilter.ofCourses(commune, village, organisation, group, q, status);
        return people.find(caller, filter, PageRequest.of(page, size));
    }

    @GetMapping("/{code}")
    PersonAnswer get(Caller caller, @PathVariable String code) {
        return new PersonAnswer(people.get(caller, code), people.matchesOf(caller, code));
    }

    @GetMapping("/{code}/identity")
    Identity identity(Caller caller, @PathVariable String code, @RequestParam(required = false) @Nullable String why) {
        return identities.see(caller, code, why);
    }

    @PatchMapping("/{code}")
    ShownPerson correct(Caller caller, @PathVariable String code, @RequestBody ObjectNode body) {
        PersonPatch.Read patch = PersonPatch.read(body, LocalDate.now(clock));
        return corrections.correct(caller, code, patch.version(), patch.correction());
    }

    /** A person with the lines of the reports that were taken to be about him. */
    record PersonAnswer(@JsonUnwrapped ShownPerson person, List<ShownMatch> matches) {}
}
