package vn.hocvuso.place.web;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.hocvuso.access.SignedIn;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.CurrentCommune;

/** Gives a page that asks for a {@link Commune} the current one; where there is none yet, it has to be chosen first. */
@Component
class CommuneParameter implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final CurrentCommune current;

    CommuneParameter(CurrentCommune current) {
        this.current = current;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Commune.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws ModelAndViewDefiningException {
        Principal principal = Objects.requireNonNull(request.getUserPrincipal());
        return current.of(((SignedIn) principal).caller(), (ServletWebRequest) request)
                .orElseThrow(() -> new ModelAndViewDefiningException(new ModelAndView("redirect:/communes")));
    }
}
