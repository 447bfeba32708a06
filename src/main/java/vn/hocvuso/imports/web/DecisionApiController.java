package vn.hocvuso.imports.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.imports.pipeline.ReviewDecisions;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.Learner;
import vn.hocvuso.matching.MadeDecision;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/decisions")
class DecisionApiController {

    private final Decisions decisions;
    private final ReviewDecisions acts;

    DecisionApiController(Decisions decisions, ReviewDecisions acts) {
        this.decisions = decisions;
        this.acts = acts;
    }

    /** The decisions that hold, newest first; with {@code toCheck} those whose facts have changed. */
    @GetMapping
    Page<DecisionAnswer> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(defaultValue = "false") boolean toCheck,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return decisions
                .list(caller, commune, toCheck, PageRequest.of(page, size))
                .map(DecisionAnswer::of);
    }

    /** Revokes a decision: what it had joined is taken apart again, and its learner waits for a new one. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable long id) {
        acts.revoke(caller, id);
    }

    /** A decision that holds; {@code toCheck}: facts that it rested on have changed since. */
    record DecisionAnswer(
            long id,
            String communeCode,
            String source,
            Decision.Kind decision,
            @Nullable String learnerName,
            @Nullable String personCode,
            @Nullable String villageCode,
            @Nullable String organisationCode,
            String decidedBy,
            OffsetDateTime decidedAt,
            boolean toCheck) {

        static DecisionAnswer of(MadeDecision made) {
            Decision decision = made.decision();
            Learner learner = decision.learner();
            return new DecisionAnswer(
                    decision.id(),
                    made.communeCode(),
                    made.source(),
                    decision.verdict(),
                    learner == null ? null : learner.name(),
                    made.personCode(),
                    decision.villageCode(),
                    decision.organisationCode(),
                    made.decidedBy(),
                    made.decidedAt().atZone(Days.ZONE).toOffsetDateTime(),
                    made.toCheck());
        }
    }
}
