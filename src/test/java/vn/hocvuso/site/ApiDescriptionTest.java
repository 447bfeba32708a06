package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccessFixtures;
import vn.hocvuso.access.SignedIn;

@ProgramTest
class ApiDescriptionTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void theDescriptionIsOpenApi31AndKnowsNoCaller() {
        assertThat(get("/v3/api-docs"))
                .hasStatusOk()
                .bodyText()
                .contains("\"openapi\":\"3.1", "/api/v1/accounts/{username}", "\"bearer\"")
                .doesNotContain("\"caller\"", "ScopePart");
    }

    @Test
    void swaggerUiIsThereForWhoIsSignedIn() {
        assertThat(get("/swagger-ui/index.html")).hasStatusOk();
    }

    private MvcTestResult get(String uri) {
        return mvc.get()
                .uri(uri)
                .with(authentication(SignedIn.as(AccessFixtures.ADMIN)))
                .exchange();
    }
}
