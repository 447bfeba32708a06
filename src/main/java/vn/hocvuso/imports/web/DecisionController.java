package vn.hocvuso.imports.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import vn.hocvuso.access.Role;
import vn.hocvuso.imports.pipeline.ReviewDecisions;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.Learner;
import vn.hocvuso.matching.MadeDecision;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.PageRequest;

/** The list of what was decided about learners: to look at again, and to take back. */
@Controller
@RequestMapping("/decisions")
class DecisionController {

    private final Decisions decisions;
    private final ReviewDecisions acts;
    private final Reviews reviews;
    private final Villages villages;

    DecisionController(Decisions decisions, ReviewDecisions acts, Reviews reviews, Villages villages) {
        this.decisions = decisions;
        this.acts = acts;
        this.reviews = reviews;
        this.villages = villages;
    }

    @GetMapping
    ModelAndView list(
            Caller caller,
            Commune commune,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(defaultValue = "0") int page) {
        Map<VillageId, String> names = villages.of(commune.code()).stream().collect(toMap(Village::id, Village::name));
        return new ModelAndView("matching/decisions")
                .addObject(
                        "page",
                        decisions
                                .list(caller, commune.code(), check, PageRequest.of(page, PageRequest.DEFAULT_SIZE))
                                .map(made -> Line.of(made, names)))
                .addObject("check", check)
                .addObject("toCheck", decisions.toCheck(caller, commune.code()))
                .addObject("admin", caller.role() == Role.ADMIN)
                .addObject("url", check ? "/decisions?check=true" : "/decisions");
    }

    /** Back to the learner who waits again, or to the list from which it was done. */
    @PostMapping("/{id}/revoke")
    String revoke(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Boolean check,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false, name = "import") @Nullable Long importId,
            RedirectAttributes flash) {
        MadeDecision made = acts.revoke(caller, id);
        if (check != null) {
            flash.addFlashAttribute("revoked", true);
            return list(check);
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/reviews")
                        .queryParamIfPresent(
                                "id",
                                reviews.idOf(made.communeCode(), made.decision().learnerKey()))
                        .queryParamIfPresent(
                                "village", Optional.ofNullable(village).filter(one -> !one.isBlank()))
                        .queryParamIfPresent("import", Optional.ofNullable(importId))
                        .encode()
                        .toUriString();
    }

    @PostMapping("/{id}/confirm")
    String confirm(
            Caller caller,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean check,
            RedirectAttributes flash) {
        acts.confirm(caller, id);
        flash.addFlashAttribute("confirmed", true);
        return list(check);
    }

    private static String list(boolean check) {
        return check ? "redirect:/decisions?check=true" : "redirect:/decisions";
    }

    /** A decision as the list shows it; {@code seen} is how a file shows the learner by now, where it contradicts. */
    record Line(
            long id,
            Decision.Kind verdict,
            @Nullable String name,
            List<String> about,
            @Nullable String personCode,
            @Nullable String personName,
            String by,
            LocalDateTime at,
            @Nullable String seen,
            boolean personChanged,
            boolean toCheck) {

        static Line of(MadeDecision made, Map<VillageId, String> villages) {
            Learner learner = made.decision().learner();
            Learner seen = made.seen();
            return new Line(
                    made.decision().id(),
                    made.decision().verdict(),
                    learner == null ? null : learner.name(),
                    learner == null ? List.of() : about(learner, villages).toList(),
                    made.personCode(),
                    made.personName(),
                    made.decidedBy(),
                    LocalDateTime.ofInstant(made.decidedAt(), Days.ZONE),
                    seen == null
                            ? null
                            : String.join(
                                    " · ",
                                    Stream.concat(Stream.of(seen.name()), about(seen, villages))
                                            .toList()),
                    made.personChanged(),
                    made.toCheck());
        }

        private static Stream<String> about(Learner learner, Map<VillageId, String> villages) {
            VillageId village = learner.traits().village();
            return Stream.of(ReviewPage.born(learner.traits().birth()), village == null ? null : villages.get(village))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull);
        }
    }
}
