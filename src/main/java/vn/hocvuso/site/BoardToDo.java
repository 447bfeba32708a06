package vn.hocvuso.site;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.ServletWebRequest;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.SignedIn;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.CurrentCommune;

/** What waits for the officer, on the board: reviews, previews, documents still to be supplied. */
@ControllerAdvice(basePackages = "vn.hocvuso.progress.web")
class BoardToDo {

    private final CurrentCommune communes;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Imports imports;
    private final Extensions extensions;

    BoardToDo(CurrentCommune communes, Reviews reviews, Decisions decisions, Imports imports, Extensions extensions) {
        this.communes = communes;
        this.reviews = reviews;
        this.decisions = decisions;
        this.imports = imports;
        this.extensions = extensions;
    }

    /** How many of each wait. */
    record ToDo(long reviews, long decisions, long filesWaiting, long missingDocuments) {

        public boolean nothing() {
            return reviews + decisions + filesWaiting + missingDocuments == 0;
        }
    }

    @ModelAttribute("todo")
    @Nullable
    ToDo todo(ServletWebRequest request) {
        if (!(request.getUserPrincipal() instanceof SignedIn signedIn)) {
            return null;
        }
        Caller caller = signedIn.caller();
        return communes.around(caller, request)
                .map(Commune::code)
                .filter(commune -> caller.role().administers() && caller.seesWhole(commune))
                .map(commune -> todo(caller, commune))
                .orElse(null);
    }

    private ToDo todo(Caller caller, String commune) {
        return new ToDo(
                reviews.count(caller, Reviews.Filter.of(commune, null, null)),
                decisions.toCheck(caller, commune),
                imports.waiting(caller, commune),
                extensions.missingDocuments(commune));
    }
}
