package vn.hocvuso.place.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.hocvuso.access.SignedIn;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.CurrentCommune;

/** Gives a page the commune that it speaks of; the one chosen last is remembered in the session. */
@Component
class CurrentCommuneParameter implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String NAME = "commune";

    private final Communes communes;

    CurrentCommuneParameter(Communes communes) {
        this.communes = communes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentCommune.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal principal = request.getUserPrincipal();
        if (!(principal instanceof SignedIn signedIn)) {
            throw new IllegalStateException("A page that is open to strangers asks for their commune");
        }
        String asked = request.getParameter(NAME);
        String last = (String) request.getAttribute(NAME, RequestAttributes.SCOPE_SESSION);
        CurrentCommune current = communes.current(signedIn.caller(), asked, last);
        if (!current.code().equals(last)) {
            request.setAttribute(NAME, current.code(), RequestAttributes.SCOPE_SESSION);
        }
        return current;
    }
}
