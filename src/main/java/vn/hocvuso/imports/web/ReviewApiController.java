package vn.hocvuso.imports.web;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.RowReading;
import vn.hocvuso.imports.pipeline.ReviewDecisions;
import vn.hocvuso.matching.Candidate;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Reason;
import vn.hocvuso.matching.Review;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/reviews")
class ReviewApiController {

    private final Reviews reviews;
    private final ReviewDecisions decisions;
    private final RowReading rows;
    private final People people;

    ReviewApiController(Reviews reviews, ReviewDecisions decisions, RowReading rows, People people) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.rows = rows;
        this.people = people;
    }

    @GetMapping
    Page<ReviewAnswer> open(
            Caller caller,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false, name = "import") @Nullable Long importId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        ImportId of = importId == null ? null : new ImportId(importId);
        return reviews.open(caller, Reviews.Filter.of(commune, village, of), PageRequest.of(page, size))
                .map(review -> answer(caller, review));
    }

    /** Decides about a learner: it holds for the same learner in every later file until it is revoked. */
    @PostMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Caller caller, @PathVariable long id, @Valid @RequestBody DecisionBody body) {
        switch (body.decision()) {
            case SAME -> decisions.same(caller, id, body.mustNamePerson());
            case NEW_PERSON -> decisions.newPerson(caller, id, body.villageCode(), body.organisationCode());
            case NOT_OURS -> decisions.notOurs(caller, id);
        }
    }

    private ReviewAnswer answer(Caller caller, Review review) {
        List<PersonId> ids =
                review.candidates().stream().map(Candidate::personId).toList();
        Map<PersonId, Person> known =
                people.withIds(caller, ids).stream().collect(toMap(Person::id, Function.identity()));
        return new ReviewAnswer(
                review.id(),
                review.importId().value(),
                review.line(),
                rows.raw(review.importId(), review.line()),
                review.candidates().stream()
                        .filter(candidate -> known.containsKey(candidate.personId()))
                        .map(candidate -> answer(candidate, Objects.requireNonNull(known.get(candidate.personId()))))
                        .toList());
    }

    private static CandidateAnswer answer(Candidate candidate, Person person) {
        return new CandidateAnswer(
                person.code(),
                person.fullName(),
                person.birthDate(),
                person.birthYear(),
                person.villageCode(),
                candidate.score(),
                candidate.reasons());
    }

    /** What is decided. */
    record DecisionBody(
            @NotNull Decision.Kind decision,
            @Nullable String personCode,
            @Nullable String villageCode,
            @Nullable String organisationCode) {

        String mustNamePerson() {
            if (personCode == null || personCode.isBlank()) {
                throw InvalidInput.unprocessable("personCode", "PERSON_MISSING");
            }
            return personCode;
        }
    }

    /** A doubtful row with the people it may be. */
    record ReviewAnswer(long id, long importId, int line, Map<String, String> raw, List<CandidateAnswer> candidates) {}

    /** A person that the learner may be. */
    record CandidateAnswer(
            String personCode,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String villageCode,
            double score,
            List<Reason> reasons) {}
}
