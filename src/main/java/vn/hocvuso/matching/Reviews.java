package vn.hocvuso.matching;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.access.Caller;
import vn.hocvuso.database.Batch;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** The doubtful rows that wait for a human being, and the decisions that were made. */
@Component
public class Reviews {

    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

    private final ReviewMapper mapper;
    private final Batch batch;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Reviews(ReviewMapper mapper, Batch batch, Clock clock) {
        this.mapper = mapper;
        this.batch = batch;
        this.clock = clock;
    }

    /** The open ones of communes that lie wholly in the caller's scope; of a village those whose likeliest person lives there. */
    public Page<Review> open(
            Caller caller,
            @Nullable String commune,
            @Nullable String village,
            @Nullable ImportId importId,
            PageRequest page) {
        if (commune != null) {
            caller.mustSeeWhole(commune);
        }
        return Page.of(
                mapper.open(caller, commune, village, importId, page.size(), page.offset()).stream()
                        .map(this::review)
                        .toList(),
                page,
                mapper.countOpen(caller, commune, village, importId));
    }

    /** How many learners wait; one may wait in several files. */
    public long learners(Caller caller, String commune, @Nullable String village, @Nullable ImportId importId) {
        caller.mustSeeWhole(commune);
        return mapper.countLearners(caller, commune, village, importId);
    }

    public Review get(Caller caller, long id) {
        ReviewMapper.Row row = mapper.one(caller, id);
        if (row == null) {
            throw new NotFound("review");
        }
        return review(row);
    }

    /** Lets somebody look at the doubtful learners of an import: each once, at his first line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openOf(ImportId importId) {
        mapper.insertReviews(importId);
    }

    /** The reviews of an import go with it; the decisions stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeOf(ImportId importId) {
        mapper.deleteReviews(importId);
    }

    /** Writes a decision down and closes every open review of that learner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(String commune, String source, Decision decision, String by) {
        mapper.insertDecision(commune, source, decision, by, clock.instant());
        String learnerKey = decision.learnerKey();
        Decision stored = mapper.decisions(commune, source, JsonRows.of(List.of(learnerKey)))
                .get(0);
        mapper.close(commune, learnerKey, stored.id());
    }

    /** The new people of decisions, by the decisions' ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(Map<Long, PersonId> people) {
        batch.write(
                ReviewMapper.class, people.entrySet(), (write, one) -> write.setPerson(one.getKey(), one.getValue()));
    }

    /** These people have gone: a decision that made one of them makes him again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<PersonId> gone) {
        if (!gone.isEmpty()) {
            mapper.forgetPeople(gone);
        }
    }

    /** The decisions that hold for these learners of a source, by their keys. */
    public Map<String, Decision> decisions(String commune, String source, Collection<String> learnerKeys) {
        if (learnerKeys.isEmpty()) {
            return Map.of();
        }
        return mapper.decisions(commune, source, JsonRows.of(Set.copyOf(learnerKeys))).stream()
                .collect(toMap(Decision::learnerKey, Function.identity(), (earlier, later) -> later));
    }

    private Review review(ReviewMapper.Row row) {
        return new Review(
                row.id(),
                row.communeCode(),
                row.importId(),
                row.line(),
                row.part(),
                row.learnerKey(),
                json.readValue(row.candidates(), CANDIDATES));
    }
}
