package vn.hocvuso.matching;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/**
 * The doubtful learners who wait for a human being, each once, in however many files he is. Who runs a commune sees all of its,
 * a team leader those of whom a likely person lives in his villages.
 */
@Component
public class Reviews {

    /** So likely must somebody be that his village is asked. */
    private static final double LIKELY = 0.2;

    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

    private final ReviewMapper mapper;
    private final SealedLearners sealed;
    private final CommuneLinkage linkage;
    private final JsonMapper json = JsonMapper.shared();

    Reviews(ReviewMapper mapper, SealedLearners sealed, CommuneLinkage linkage) {
        this.mapper = mapper;
        this.sealed = sealed;
        this.linkage = linkage;
    }

    /** Which of the open ones are asked for: of a village those of whom a likely person lives there. */
    public record Filter(
            @Nullable String commune,
            @Nullable String village,
            @Nullable ImportId importId,
            @Nullable String source,
            @Nullable String pattern) {

        public static Filter of(@Nullable String commune, @Nullable String village, @Nullable ImportId importId) {
            return new Filter(commune, village, importId, null, null);
        }

        /** Those that may be decided together with a review. */
        public static Filter like(Review review) {
            return new Filter(
                    review.communeCode(),
                    null,
                    null,
                    review.source(),
                    review.pattern().code());
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
        return find(caller, id).orElseThrow(() -> new NotFound("review"));
    }

    /** None where somebody has decided meanwhile. */
    public Optional<Review> find(Caller caller, long id) {
        return Optional.ofNullable(mapper.one(caller, id)).map(this::review);
    }

    /** Lets somebody look at the doubtful learners of an import: each at his first line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openOf(ImportId importId) {
        mapper.insertReviews(importId);
        mapper.deleteCandidates(importId, null, null);
        mapper.insertCandidates(importId, null, null, LIKELY);
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
                Pattern.of(candidates).code());
        mapper.deleteCandidates(null, commune, learnerKey);
        mapper.insertCandidates(null, commune, learnerKey, LIKELY);
    }

    /** People have come, gone, or become one: whom the reviews that name them name is told anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reconsider(String commune, Collection<PersonId> people) {
        List<Review> naming = mapper.naming(commune, JsonRows.of(people)).stream()
                .map(this::review)
                .filter(review -> review.learner() != null)
                .toList();
        if (naming.isEmpty()) {
            return;
        }
        Linkage alike = linkage.of(commune);
        naming.forEach(review -> reopen(
                commune,
                review.learnerKey(),
                review.learner(),
                alike.candidates(Objects.requireNonNull(review.learner()).traits())));
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
