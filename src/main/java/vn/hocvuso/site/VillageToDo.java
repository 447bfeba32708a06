package vn.hocvuso.site;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.ServletWebRequest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.SignedIn;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.CurrentCommune;

/** What waits for a team leader, on his village's page: learners whom he may know. */
@ControllerAdvice(basePackages = "vn.hocvuso.people.web")
class VillageToDo {

    private final CurrentCommune communes;
    private final Reviews reviews;

    VillageToDo(CurrentCommune communes, Reviews reviews) {
        this.communes = communes;
        this.reviews = reviews;
    }

    @ModelAttribute("learnersWaiting")
    @Nullable
    Long learnersWaiting(ServletWebRequest request) {
        boolean village = request.getRequest().getRequestURI().startsWith("/villages/");
        if (!village
                || !(request.getUserPrincipal() instanceof SignedIn signedIn)
                || signedIn.caller().role() != Role.TEAM_LEADER) {
            return null;
        }
        return communes.around(signedIn.caller(), request)
                .map(Commune::code)
                .map(commune -> reviews.count(signedIn.caller(), Reviews.Filter.of(commune, null, null)))
                .orElse(null);
    }
}
