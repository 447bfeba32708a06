package vn.hocvuso.imports.pipeline;

import org.springframework.stereotype.Component;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Lines;
import vn.hocvuso.roster.People;

/** People whom a decision about a row of a file of completions has put on the roster: they go with their import. */
@Component
class Newcomers {

    private final People people;

    Newcomers(People people) {
        this.people = people;
    }

    void withdraw(String commune, ImportId importId) {
        people.withdraw(commune, importId, Lines.ALL);
    }
}
