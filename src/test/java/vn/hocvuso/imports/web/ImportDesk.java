package vn.hocvuso.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Browser;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.Imports;

/** Somebody who hands files in by the pages and waits for them. */
record ImportDesk(Browser officer, Imports imports) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Answers the page of the import, which has come to rest. */
    String handIn(String kind, String fileName, String text) {
        MvcTestResult answer = officer.upload(kind, fileName, text);
        assertThat(answer).hasStatus3xxRedirection();
        String page = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        rest(page);
        return page;
    }

    String apply(String kind, String fileName, String text) {
        String page = handIn(kind, fileName, text);
        assertThat(officer.send(page + "/apply")).hasRedirectedUrl(page);
        rest(page);
        return page;
    }

    void rest(String page) {
        ImportId id = ImportId.of(page.substring(page.lastIndexOf('/') + 1));
        await().atMost(PATIENCE)
                .until(() -> imports.find(id).filter(Import::rests).isPresent());
    }
}
