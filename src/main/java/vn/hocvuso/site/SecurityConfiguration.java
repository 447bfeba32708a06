package vn.hocvuso.site;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.hocvuso.access.CallerFilter;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.TokenFilter;
import vn.hocvuso.access.Tokens;

/** Who is let in: programs by a token, each request anew; people by the sign-in form and a session. Commands need no door. */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Open to everybody: what the sign-in page is made of, calendars by their secret link, whether the program is ready. */
    private static final String[] OPEN = {
        "/actuator/health/**",
        "/login",
        "/calendar/*",
        "/webjars/**",
        "/fonts/**",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/*.png",
        "/*.ico",
        "/*.webmanifest"
    };

    private static final RequestMatcher FOR_PROGRAMS = new OrRequestMatcher(
            pathPattern("/api/**"),
            pathPattern("/v3/api-docs/**"),
            pathPattern("/v3/api-docs.yaml"),
            pathPattern("/swagger-ui/**"),
            pathPattern("/swagger-ui.html"));

    @Bean
    @Order(1)
    SecurityFilterChain byToken(HttpSecurity http, Tokens tokens, Stranger stranger, Refused refused) throws Exception {
        return http.securityMatcher(request -> TokenFilter.brings(request) && FOR_PROGRAMS.matches(request))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::configure)
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint(stranger).accessDeniedHandler(refused))
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::authorize)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain bySession(
            HttpSecurity http,
            Callers callers,
            AuthenticationProvider signIn,
            Stranger stranger,
            Refused refused,
            Problems problems)
            throws Exception {
        return http.authenticationManager(onlyOnce(signIn))
                .formLogin(form -> form.loginPage(Stranger.SIGN_IN_PAGE).failureHandler(new SignInFailed()))
                .logout(logout -> logout.logoutSuccessUrl(Stranger.SIGN_IN_PAGE + "?logout"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(SecurityHeaders::configure)
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint(stranger).accessDeniedHandler(refused))
                .addFilterBefore(new OnlyUploads(stranger, problems), CsrfFilter.class)
                .addFilterBefore(new CallerFilter(callers), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::authorize)
                .build();
    }

    /** A provider that is named here is also the parent's: a failed sign-in would be tried, and counted, twice. */
    private static AuthenticationManager onlyOnce(AuthenticationProvider signIn) {
        return new ProviderManager(signIn);
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .anyRequest()
                .authenticated();
    }

    /** After signing in one goes on to the page one came for, never to a part of a page or an answer for programs. */
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        RequestMatcher pages = pathPattern(HttpMethod.GET, "/**");
        cache.setRequestMatcher(
                request -> pages.matches(request) && !Answers.isProblem(request) && !Answers.isPart(request));
        return cache;
    }
}
