package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.hocvuso.ProgramTest;

/** Walks over every endpoint that the program has; one added later is walked over too. */
@ProgramTest
class EndpointGuardTest {

    /** Whatever is open to strangers stands here. */
    private static final Set<String> OPEN =
            Set.of("/login", "/calendar/{secret}.ics", "/actuator/health", "/actuator/health/**");

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aStrangerWhoCallsTheApiIsAnswered401WithAProblem() {
        assertThat(closed().filter(Endpoint::isOfApi)).hasSizeGreaterThan(5).allSatisfy(endpoint -> {
            MvcTestResult answer = called(endpoint);

            assertThat(answer).hasStatus(401).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("SIGN_IN_REQUIRED");
        });
    }

    @Test
    void aStrangerWhoOpensAPageIsLedToSignIn() {
        assertThat(closed().filter(endpoint -> !endpoint.isOfApi()))
                .hasSizeGreaterThan(5)
                .allSatisfy(endpoint ->
                        assertThat(called(endpoint)).hasStatus3xxRedirection().hasRedirectedUrl("/login"));
    }

    @Test
    void whatIsOpenIsThereWithoutSigningIn() {
        assertThat(mvc.get().uri("/login")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
        assertThat(mvc.get().uri("/app.css")).hasStatusOk();
    }

    private Stream<Endpoint> closed() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EndpointGuardTest::endpoints)
                .filter(endpoint -> !OPEN.contains(endpoint.pattern()))
                .distinct();
    }

    private MvcTestResult called(Endpoint endpoint) {
        return mvc.method(endpoint.method()).uri(endpoint.path()).exchange();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> asked = mapping.getMethodsCondition().getMethods();
        Collection<RequestMethod> methods = asked.isEmpty() ? List.of(RequestMethod.GET) : asked;
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Endpoint(method.asHttpMethod(), pattern)));
    }

    record Endpoint(HttpMethod method, String pattern) {

        boolean isOfApi() {
            return pattern.startsWith("/api/") || pattern.startsWith("/v3/api-docs");
        }

        String path() {
            return pattern.replaceAll("\\{[^}]*}", "1").replace("**", "1");
        }
    }
}
