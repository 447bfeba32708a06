package vn.hocvuso.place;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import vn.hocvuso.access.Caller;
import vn.hocvuso.shared.NotFound;

/** The commune that a page is about: the one asked for, else the one last chosen, else the caller's first. */
@Component
public class CurrentCommune {

    private static final String NAME = "commune";

    private final Communes communes;

    CurrentCommune(Communes communes) {
        this.communes = communes;
    }

    /** None where no commune is in use yet. One that is asked for outside the scope is not found. */
    public Optional<Commune> of(Caller caller, ServletWebRequest request) {
        Optional<String> asked = asked(request);
        if (asked.isEmpty()) {
            return withoutAsking(caller, request);
        }
        Commune commune = asked.flatMap(code -> seen(caller, code)).orElseThrow(() -> new NotFound(NAME));
        remember(request, commune);
        return Optional.of(commune);
    }

    /** The same for what stands around a page, which an unknown commune does not concern. */
    public Optional<Commune> around(Caller caller, ServletWebRequest request) {
        return asked(request).flatMap(code -> seen(caller, code)).or(() -> withoutAsking(caller, request));
    }

    /** Between which the caller chooses: those of his scope, for the whole installation those in use. */
    public List<Commune> offered(Caller caller) {
        List<String> own = caller.communes();
        return own.isEmpty()
                ? communes.inUse()
                : own.stream().map(communes::find).flatMap(Optional::stream).toList();
    }

    private Optional<Commune> withoutAsking(Caller caller, ServletWebRequest request) {
        return remembered(request).flatMap(code -> seen(caller, code)).or(() -> offered(caller).stream()
                .findFirst());
    }

    private Optional<Commune> seen(Caller caller, String code) {
        return caller.sees(code) ? communes.find(code) : Optional.empty();
    }

    private static Optional<String> asked(ServletWebRequest request) {
        return Optional.ofNullable(request.getParameter(NAME))
                .map(String::strip)
                .filter(code -> !code.isEmpty());
    }

    private static Optional<String> remembered(ServletWebRequest request) {
        return Optional.ofNullable((String) request.getAttribute(NAME, RequestAttributes.SCOPE_SESSION));
    }

    /** Only when it is looked at: what is sent names the commune of the page that it was written on. */
    private static void remember(ServletWebRequest request, Commune commune) {
        if (HttpMethod.GET.equals(request.getHttpMethod())) {
            request.setAttribute(NAME, commune.code(), RequestAttributes.SCOPE_SESSION);
        }
    }
}
