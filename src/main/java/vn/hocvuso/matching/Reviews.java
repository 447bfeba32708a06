package vn.hocvuso.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.access.Caller;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/**
 * The doubtful learners who wait for a human being, each once, in however many files he is. Who runs a commune sees all of its,
 * a team leader those whose likeliest person lives in his villages.
 */
@Component
public class Reviews {

    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

    private final ReviewMapper mapper;
    private final SealedLearners sealed;
    private final JsonMapper json = JsonMapper.shared();

    Reviews(ReviewMapper mapper, SealedLearners sealed) {
        this.mapper = mapper;
        this.sealed = sealed;
    }

    /** Which of the open ones are asked for: of a village those whose likeliest person lives there. */
    public record Filter(
            @Nullable String commune,
            @Nullable String village,
            @Nullable ImportId importId,
            @Nullable String pattern) {

        public static Filter of(@Nullable String commune, @Nullable String village, @Nullable ImportId importId) {
            return new Filter(commune, village, importId, null);
        }

        /** Those that may be decided together with a review. */
        public static Filter like(Review review) {
            return new Filter(review.communeCode(), null, null, review.pattern().code());
        }
    }

    public Page<Review> open(Caller caller, Filter filter, PageRequest page) {
        mustSee(caller, filter);
        return Page.of(
                mapper.open(caller, filter, page.size(), page.offset()).stream()
                        .map(this::review)
                        .toList(),
                page,
                mapper.countOpen(caller, filter));
    }

    /** How many learners wait. */
    public long count(Caller caller, Filter filter) {
        mustSee(caller, filter);
        return mapper.countOpen(caller, filter);
    }

    private static void mustSee(Caller caller, Filter filter) {
        if (!caller.role().decidesOnLearners()) {
            throw new Caller.Forbidden();
        }
        if (filter.commune != null) {
            caller.mustSee(filter.commune);
        }
    }

    public Review get(Caller caller, long id) {
        ReviewMapper.Row row = mapper.one(caller, id);
        if (row == null) {
            throw new NotFound("review");
        }
        return review(row);
    }

    /** Lets somebody look at the doubtful learners of an import: each at his first line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openOf(ImportId importId) {
        mapper.insertReviews(importId);
    }

    /** The reviews of an import go with it; who waits in another standing one too, waits there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeOf(ImportId importId) {
        mapper.moveReviews(importId);
        mapper.deleteReviews(importId);
    }

    /** Somebody decided about these learners. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String commune, Collection<String> learnerKeys) {
        mapper.close(commune, JsonRows.of(learnerKeys));
    }

    /** The open one of a learner, if there is one. */
    public Optional<Long> idOf(String commune, String learnerKey) {
        return Optional.ofNullable(mapper.idOf(commune, learnerKey));
    }

    /** A learner is open again, at his first line in the latest standing import that speaks of him. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(String commune, String learnerKey, @Nullable Learner learner, List<Candidate> candidates) {
        mapper.insertReview(
                commune,
                learnerKey,
                learner == null ? null : sealed.seal(learner),
                json.writeValueAsString(candidates),
                candidates.stream().findFirst().map(Candidate::personId).orElse(null),
                Pattern.of(candidates).code());
    }

    private Review review(ReviewMapper.Row row) {
        return new Review(
                row.id(),
                row.communeCode(),
                row.importId(),
                row.line(),
                row.source(),
                row.learnerKey(),
                row.said() == null ? null : sealed.open(row.said()),
                json.readValue(row.candidates(), CANDIDATES));
    }
}
