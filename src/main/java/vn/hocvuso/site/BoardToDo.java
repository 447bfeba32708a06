package vn.hocvuso.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.ServletWebRequest;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.SignedIn;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.CurrentCommune;
import vn.hocvuso.reminders.Reminder;
import vn.hocvuso.reminders.Reminders;

/** What waits for the officer, on the board: deadlines that come near, reviews, previews, documents still to be supplied. */
@ControllerAdvice(basePackages = "vn.hocvuso.progress.web")
class BoardToDo {

    private final CurrentCommune communes;
    private final CurrentCampaign current;
    private final Campaigns campaigns;
    private final Reminders reminders;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Imports imports;
    private final Extensions extensions;

    BoardToDo(
            CurrentCommune communes,
            CurrentCampaign current,
            Campaigns campaigns,
            Reminders reminders,
            Reviews reviews,
            Decisions decisions,
            Imports imports,
            Extensions extensions) {
        this.communes = communes;
        this.current = current;
        this.campaigns = campaigns;
        this.reminders = reminders;
        this.reviews = reviews;
        this.decisions = decisions;
        this.imports = imports;
        this.extensions = extensions;
    }

    /** How many of each wait. */
    record ToDo(List<Reminder> deadlines, long reviews, long decisions, long filesWaiting, long missingDocuments) {

        public boolean nothing() {
            return deadlines.isEmpty() && reviews + decisions + filesWaiting + missingDocuments == 0;
        }
    }

    /** On the board alone: programs that ask for figures are not made to wait for it. */
    @ModelAttribute("todo")
    @Nullable
    ToDo todo(ServletWebRequest request) {
        if (!Shells.path(request.getRequest()).equals("/")
                || !(request.getUserPrincipal() instanceof SignedIn signedIn)) {
            return null;
        }
        Caller caller = signedIn.caller();
        return communes.around(caller, request)
                .map(Commune::code)
                .filter(commune -> caller.role().administers() && caller.seesWhole(commune))
                .map(commune -> todo(caller, commune, request))
                .orElse(null);
    }

    private ToDo todo(Caller caller, String commune, ServletWebRequest request) {
        return new ToDo(
                current.among(campaigns.seenBy(caller, commune), request)
                        .map(campaign -> reminders.of(caller, campaign, null))
                        .orElse(List.of()),
                reviews.count(caller, Reviews.Filter.of(commune, null, null)),
                decisions.toCheck(caller, commune),
                imports.waiting(caller, commune),
                extensions.missingDocuments(commune));
    }
}
