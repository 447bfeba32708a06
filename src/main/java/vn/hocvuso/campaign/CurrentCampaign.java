package vn.hocvuso.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** The campaign that a page is about: the one asked for, else the one last chosen, else the latest that has begun. */
@Component
public class CurrentCampaign {

    private static final String NAME = "campaign";

    private final Clock clock;

    CurrentCampaign(Clock clock) {
        this.clock = clock;
    }

    /** One of these, the latest first; none where there is none. */
    public Optional<Campaign> among(List<Campaign> campaigns, WebRequest request) {
        Optional<Campaign> asked = named(campaigns, request.getParameter(NAME));
        asked.ifPresent(campaign -> request.setAttribute(NAME, campaign.code(), RequestAttributes.SCOPE_SESSION));
        return asked.or(() -> named(campaigns, request.getAttribute(NAME, RequestAttributes.SCOPE_SESSION)))
                .or(() -> begun(campaigns))
                .or(() -> campaigns.stream().findFirst());
    }

    private static Optional<Campaign> named(List<Campaign> campaigns, @Nullable Object code) {
        return campaigns.stream()
                .filter(campaign -> campaign.code().equals(code))
                .findFirst();
    }

    private Optional<Campaign> begun(List<Campaign> campaigns) {
        LocalDate today = LocalDate.now(clock);
        return campaigns.stream()
                .filter(campaign -> !campaign.startsOn().isAfter(today))
                .findFirst();
    }
}
