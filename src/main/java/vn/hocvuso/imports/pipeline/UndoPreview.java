package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportChange;
import vn.hocvuso.imports.ImportProgress;
import vn.hocvuso.imports.ImportState;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.Retries;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;

/**
 * Tries out what taking an import back would do: does it in one transaction, compares people and figures, and lets nothing
 * stand. So the preview is right by construction; a large import is not tried out.
 */
@Component
public class UndoPreview {

    private final Imports imports;
    private final ImportProgress progress;
    private final Retries retries;
    private final VillageFigures figures;
    private final Freshness freshness;
    private final Ledger ledger;
    private final People people;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Workers workers;

    UndoPreview(
            Imports imports,
            ImportProgress progress,
            Retries retries,
            VillageFigures figures,
            Freshness freshness,
            Ledger ledger,
            People people,
            TransactionTemplate transactions,
            Clock clock,
            Workers workers) {
        this.imports = imports;
        this.progress = progress;
        this.retries = retries;
        this.figures = figures;
        this.freshness = freshness;
        this.ledger = ledger;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.workers = workers;
    }

    /** What would be different: of which people, and the figures of villages before and after. */
    public record Undone(List<PersonUndone> people, List<ImportChange> changes) {}

    /**
     * A person of whom something would be different: what stands of a course; or, with no course, his own facts.
     *
     * @param before empty where nothing stands of the course, as is {@code after}
     * @param leaves whether he is on the roster by this import alone
     */
    public record PersonUndone(
            String code,
            String fullName,
            @Nullable String villageName,
            @Nullable String course,
            Optional<Ledger.Held> before,
            Optional<Ledger.Held> after,
            boolean leaves) {

        static PersonUndone completion(Ledger.Held any, Optional<Ledger.Held> before, Optional<Ledger.Held> after) {
            return new PersonUndone(
                    any.personCode(), any.fullName(), any.villageName(), any.courseName(), before, after, false);
        }

        static PersonUndone person(Person person, boolean leaves) {
            return new PersonUndone(
                    person.code(), person.fullName(), null, null, Optional.empty(), Optional.empty(), leaves);
        }
    }

    /** Empty where the import is too large to be tried out; refused where it cannot be undone. */
    public Optional<Undone> of(Caller caller, ImportId id) {
        Import job = imports.get(caller, id);
        caller.mustAdminister();
        if (job.state() != ImportState.APPLIED || !job.rests()) {
            throw new DomainException(Kind.CONFLICT, "IMPORT_STATE", job.state());
        }
        return transactions.execute(status -> {
            status.setRollbackOnly();
            List<String> communes = progress.communes(job);
            if (communes.stream().sorted().anyMatch(freshness::isHeld)) {
                throw new DomainException(Kind.CONFLICT, "COMMUNE_HELD");
            }
            progress.mustBeFree(job);
            return job.tally().total() > Foresight.MOST_ROWS
                    ? Optional.<Undone>empty()
                    : Optional.of(tried(job, communes));
        });
    }

    private Undone tried(Import job, List<String> communes) {
        List<Import> all = Stream.concat(retries.of(job.id()).stream(), Stream.of(job))
                .filter(one -> one.state() == ImportState.APPLIED)
                .toList();
        List<ImportChange> figuresBefore = figures.of(communes);
        Map<List<String>, Ledger.Held> heldBefore = held(all);
        Map<String, Person> peopleBefore = people(all, communes);
        all.forEach(one -> withdraw(one, communes));
        communes.forEach(freshness::markChanged);
        List<PersonUndone> undone = new ArrayList<>(completions(heldBefore, held(all)));
        undone.addAll(facts(peopleBefore, communes));
        return new Undone(undone, ImportChange.between(figuresBefore, figures.of(communes)));
    }

    private void withdraw(Import job, List<String> communes) {
        KindWork work = workers.of(job);
        Job at = Job.of(job, LocalDate.now(clock));
        for (int slice = job.slices(); slice >= 1; slice--) {
            work.withdraw(at, slice);
        }
        work.withdrawn(at, communes);
    }

    private Map<List<String>, Ledger.Held> held(List<Import> all) {
        Map<List<String>, Ledger.Held> held = new LinkedHashMap<>();
        all.forEach(one -> ledger.heldBy(one.id())
                .forEach(standing -> held.put(List.of(standing.personCode(), standing.courseName()), standing)));
        return held;
    }

    private static List<PersonUndone> completions(
            Map<List<String>, Ledger.Held> before, Map<List<String>, Ledger.Held> after) {
        return before.entrySet().stream()
                .filter(one -> !one.getValue().equals(after.get(one.getKey())))
                .map(one -> PersonUndone.completion(
                        one.getValue(), Optional.of(one.getValue()), Optional.ofNullable(after.get(one.getKey()))))
                .toList();
    }

    private Map<String, Person> people(List<Import> all, List<String> communes) {
        Map<String, Person> found = new LinkedHashMap<>();
        all.forEach(one -> communes.forEach(
                commune -> people.spokenOfBy(commune, one.id()).forEach(person -> found.put(person.code(), person))));
        return found;
    }

    /** Those who go, and those of whom other facts stand then: they have another version. */
    private List<PersonUndone> facts(Map<String, Person> before, List<String> communes) {
        List<PersonId> ids = before.values().stream().map(Person::id).toList();
        Map<PersonId, Integer> versions = communes.stream()
                .flatMap(commune -> people.withIds(commune, ids).stream())
                .collect(toMap(Person::id, Person::version));
        return before.values().stream()
                .filter(person -> !Objects.equals(versions.get(person.id()), person.version()))
                .map(person -> PersonUndone.person(person, !versions.containsKey(person.id())))
                .toList();
    }
}
