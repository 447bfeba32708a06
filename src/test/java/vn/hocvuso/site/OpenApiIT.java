package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.SignedIn;

/** The calls of the outer contract stand in the published description of the API. */
@ProgramTest
class OpenApiIT {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Callers callers;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "get, /communes",
        "put, /communes/{commune}/villages/{code}",
        "get, /communes/{commune}/villages/{code}",
        "get, /communes/{commune}/villages",
        "put, /communes/{commune}/organisations/{code}",
        "get, /communes/{commune}/organisations/{code}",
        "get, /communes/{commune}/organisations",
        "put, /communes/{commune}/teams/{code}",
        "get, /communes/{commune}/teams/{code}",
        "get, /communes/{commune}/teams",
        "get, /people",
        "get, /people/{code}",
        "patch, /people/{code}",
        "get, /people/{code}/identity",
        "put, /accounts/{username}",
        "get, /accounts/{username}",
        "get, /accounts",
        "post, /accounts/{username}/tokens",
        "delete, /accounts/{username}/tokens/{name}",
        "get, /audit",
        "post, /imports",
        "get, /imports/{id}",
        "get, /imports",
        "put, /imports/{id}/mapping",
        "post, /imports/{id}/apply",
        "post, /imports/{id}/cancel",
        "post, /imports/{id}/undo",
        "get, /imports/{id}/rows",
        "post, /imports/{id}/rows/{line}/resolution",
        "get, /imports/{id}/rejects.csv",
        "get, /imports/{id}/changes",
        "get, /reviews",
        "post, /reviews/{id}",
        "put, /courses/{code}",
        "get, /courses/{code}",
        "get, /courses",
        "put, /campaigns/{code}",
        "get, /campaigns/{code}",
        "get, /campaigns",
        "post, /campaigns/{code}/extensions",
        "get, /campaigns/{code}/extensions",
        "post, /campaigns/{code}/extensions/{id}/revocation",
        "get, /campaigns/{code}/progress",
        "get, /campaigns/{code}/series",
        "get, /campaigns/{code}/todo"
    })
    void everyCallOfTheContractIsDescribed(String method, String path) throws Exception {
        String described = web.get()
                .uri("/v3/api-docs")
                .with(authentication(SignedIn.as(callers.ofTheMachine())))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        JsonNode paths = JsonMapper.shared().readTree(described).get("paths");
        boolean there = paths.propertyStream()
                .filter(entry -> sameShape(entry.getKey(), "/api/v1" + path))
                .anyMatch(entry -> entry.getValue().has(method));

        assertThat(there).as(path).isTrue();
    }

    /** Names of variables may differ. */
    private static boolean sameShape(String one, String other) {
        return one.replaceAll("\\{\\w+}", "{}").equals(other.replaceAll("\\{\\w+}", "{}"));
    }
}
