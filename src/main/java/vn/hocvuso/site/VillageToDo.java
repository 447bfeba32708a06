package vn.hocvuso.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.SignedIn;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.CurrentCommune;
import vn.hocvuso.reminders.ReminderTexts;
import vn.hocvuso.reminders.Reminders;

/** What waits for a team leader, on his village's page: deadlines that come near, and learners whom he may know. */
@ControllerAdvice(basePackages = "vn.hocvuso.people.web")
class VillageToDo {

    private final CurrentCommune communes;
    private final CurrentCampaign current;
    private final Campaigns campaigns;
    private final Reminders reminders;
    private final ReminderTexts texts;
    private final Reviews reviews;

    VillageToDo(
            CurrentCommune communes,
            CurrentCampaign current,
            Campaigns campaigns,
            Reminders reminders,
            ReminderTexts texts,
            Reviews reviews) {
        this.communes = communes;
        this.current = current;
        this.campaigns = campaigns;
        this.reminders = reminders;
        this.texts = texts;
        this.reviews = reviews;
    }

    @ModelAttribute
    void addTo(
            Model page,
            ServletWebRequest request,
            @PathVariable(name = "code", required = false) @Nullable String code) {
        if (code == null
                || !Shells.path(request.getRequest()).startsWith("/villages/")
                || !(request.getUserPrincipal() instanceof SignedIn signedIn)) {
            return;
        }
        Caller caller = signedIn.caller();
        Optional<String> commune = communes.around(caller, request).map(Commune::code);
        commune.map(one -> deadlines(caller, one, code, request))
                .ifPresent(lines -> page.addAttribute("reminders", lines));
        commune.filter(one -> caller.role() == Role.TEAM_LEADER)
                .map(one -> reviews.count(caller, Reviews.Filter.of(one, null, null)))
                .ifPresent(waiting -> page.addAttribute("learnersWaiting", waiting));
    }

    private List<String> deadlines(Caller caller, String commune, String village, ServletWebRequest request) {
        return current.among(campaigns.seenBy(caller, commune), request).stream()
                .flatMap(campaign -> reminders.of(caller, campaign, village).stream())
                .map(texts::line)
                .toList();
    }
}
