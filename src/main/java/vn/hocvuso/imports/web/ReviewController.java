package vn.hocvuso.imports.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.pipeline.ReviewDecisions;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.Review;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** The page where somebody says who the doubtful learners are, one after the other, or those of one pattern together. */
@Controller
@RequestMapping("/reviews")
class ReviewController {

    private static final PageRequest FIRST = PageRequest.of(0, PageRequest.LARGEST);

    private final Reviews reviews;
    private final ReviewPage page;
    private final ReviewDecisions decisions;
    private final Decisions made;
    private final Villages villages;
    private final Organisations organisations;

    ReviewController(
            Reviews reviews,
            ReviewPage page,
            ReviewDecisions decisions,
            Decisions made,
            Villages villages,
            Organisations organisations) {
        this.reviews = reviews;
        this.page = page;
        this.decisions = decisions;
        this.made = made;
        this.villages = villages;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView next(
            Caller caller,
            Commune commune,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false, name = "import") @Nullable Long importId,
            @RequestParam(required = false) @Nullable Long id,
            @RequestParam(required = false) @Nullable Long last) {
        Reviews.Filter filter = Reviews.Filter.of(commune.code(), blankAsNull(village), of(importId));
        Page<Review> open = reviews.open(caller, filter, FIRST);
        int at = position(open.items(), id);
        Review review = open.items().isEmpty() ? null : open.items().get(at);
        boolean administers = caller.administers(commune.code());
        return new ModelAndView("matching/reviews")
                .addObject("review", review == null ? null : page.view(caller, review))
                .addObject("left", open.total())
                .addObject("leftElsewhere", leftElsewhere(caller, commune, filter))
                .addObject("alike", review == null || !administers ? 0 : alike(caller, review))
                .addObject(
                        "lastDecision",
                        last == null
                                ? null
                                : made.find(caller, last)
                                        .map(ReviewPage.Last::of)
                                        .orElse(null))
                .addObject("skipTo", after(open.items(), at).map(Review::id).orElse(null))
                .addObject("village", blankAsNull(village))
                .addObject("importId", importId)
                .addObject("villages", villages.seenBy(caller, commune.code()))
                .addObject("organisations", administers ? organisations.of(commune.code()) : List.of())
                .addObject("administers", administers);
    }

    @PostMapping("/{id}")
    String decide(
            Caller caller,
            @PathVariable long id,
            @RequestParam Decision.Kind decision,
            @RequestParam(required = false) @Nullable String personCode,
            @RequestParam(required = false) @Nullable String villageCode,
            @RequestParam(required = false) @Nullable String organisationCode,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false, name = "import") @Nullable Long importId,
            RedirectAttributes flash) {
        if (reviews.find(caller, id).isEmpty()) {
            flash.addFlashAttribute("decidedMeanwhile", true);
            return queue(village, importId, null);
        }
        long decided =
                switch (decision) {
                    case SAME -> decisions.same(caller, id, mustBeSaid(personCode));
                    case NEW_PERSON ->
                        decisions.newPerson(caller, id, blankAsNull(villageCode), blankAsNull(organisationCode));
                    case NOT_OURS -> decisions.notOurs(caller, id);
                };
        return queue(village, importId, decided);
    }

    /** The next learner, and what was decided last. */
    private static String queue(@Nullable String village, @Nullable Long importId, @Nullable Long last) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/reviews")
                        .queryParamIfPresent("village", Optional.ofNullable(blankAsNull(village)))
                        .queryParamIfPresent("import", Optional.ofNullable(importId))
                        .queryParamIfPresent("last", Optional.ofNullable(last))
                        .encode()
                        .toUriString();
    }

    /** Those that are doubtful in the same way as one of them. */
    @GetMapping("/{id}/group")
    ModelAndView group(Caller caller, @PathVariable long id) {
        Review review = reviews.get(caller, id);
        caller.mustAdminister(review.communeCode());
        List<Review> alike =
                reviews.open(caller, Reviews.Filter.like(review), FIRST).items();
        if (alike.isEmpty() || !review.pattern().tellsOne()) {
            return new ModelAndView("redirect:/reviews").addObject("id", id);
        }
        return new ModelAndView("matching/group").addObject("id", id).addObject("group", page.group(caller, alike));
    }

    @PostMapping("/{id}/group")
    String decideGroup(
            Caller caller,
            @PathVariable long id,
            @RequestParam Decision.Kind decision,
            @RequestParam(required = false) @Nullable Set<Long> review,
            RedirectAttributes flash) {
        if (review == null) {
            flash.addFlashAttribute("nobodyChosen", true);
            return "redirect:/reviews/{id}/group";
        }
        flash.addFlashAttribute(
                "decidedTogether", decisions.together(caller, reviews.get(caller, id), review, decision));
        return "redirect:/reviews";
    }

    /** How many wait besides those of the village or the import that is asked for. */
    private long leftElsewhere(Caller caller, Commune commune, Reviews.Filter filter) {
        Reviews.Filter all = Reviews.Filter.of(commune.code(), null, null);
        return filter.equals(all) ? 0 : reviews.count(caller, all) - reviews.count(caller, filter);
    }

    /** How many may be decided together with one, himself among them. */
    private long alike(Caller caller, Review review) {
        return review.pattern().tellsOne() ? reviews.count(caller, Reviews.Filter.like(review)) : 1;
    }

    /** Where the review that is asked for stands; one that is decided meanwhile gives way to the first. */
    private static int position(List<Review> open, @Nullable Long id) {
        for (int at = 0; at < open.size(); at++) {
            if (id != null && open.get(at).id() == id) {
                return at;
            }
        }
        return 0;
    }

    /** The next one; after the last comes the first again. */
    private static Optional<Review> after(List<Review> open, int at) {
        return open.size() < 2 ? Optional.empty() : Optional.of(open.get((at + 1) % open.size()));
    }

    private static String mustBeSaid(@Nullable String personCode) {
        if (personCode == null || personCode.isBlank()) {
            throw InvalidInput.unprocessable("personCode", "PERSON_MISSING");
        }
        return personCode;
    }

    private static @Nullable ImportId of(@Nullable Long importId) {
        return importId == null ? null : new ImportId(importId);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
