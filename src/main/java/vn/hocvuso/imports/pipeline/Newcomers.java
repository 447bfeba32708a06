package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hocvuso.campaign.Exemptions;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.facts.Facts;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Lines;
import vn.hocvuso.facts.Origin;
import vn.hocvuso.facts.SubjectKind;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.learning.Match;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.roster.LookupKeys;
import vn.hocvuso.roster.MergedPeople;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.PersonSaid;
import vn.hocvuso.roster.PersonTold;
import vn.hocvuso.roster.Phone;
import vn.hocvuso.roster.Resolution;
import vn.hocvuso.roster.Resolved;
import vn.hocvuso.roster.Visits;

/**
 * People whom a decision about a row of a file of completions puts on the roster. They go with the import that brought them,
 * unless something else rests on them, and the decision makes them again with the next file.
 */
@Component
class Newcomers {

    private final People people;
    private final LookupKeys keys;
    private final Facts facts;
    private final Ledger ledger;
    private final Decisions decisions;
    private final MergedPeople merged;
    private final Exemptions exemptions;
    private final Extensions extensions;
    private final Visits visits;

    Newcomers(
            People people,
            LookupKeys keys,
            Facts facts,
            Ledger ledger,
            Decisions decisions,
            MergedPeople merged,
            Exemptions exemptions,
            Extensions extensions,
            Visits visits) {
        this.people = people;
        this.merged = merged;
        this.exemptions = exemptions;
        this.extensions = extensions;
        this.visits = visits;
        this.keys = keys;
        this.facts = facts;
        this.ledger = ledger;
        this.decisions = decisions;
    }

    /** Puts those of one commune on the roster whose decisions have no person yet; the answer says who the rows are. */
    Map<Integer, Match> make(Job job, String commune, List<LearnerRow> rows) {
        Set<String> learners = rows.stream().map(Newcomers::key).collect(toSet());
        Map<String, Decision> decided = new HashMap<>(decisions.recognised(job.id(), commune));
        decided.putAll(decisions.of(commune, job.data().source(), learners));
        Map<String, PersonId> known = new HashMap<>();
        Map<String, LearnerRow> missing = new LinkedHashMap<>();
        for (LearnerRow row : rows) {
            Decision decision = Objects.requireNonNull(decided.get(key(row)));
            if (decision.awaitsPerson()) {
                missing.putIfAbsent(key(row), row);
            } else if (decision.personId() != null) {
                known.put(key(row), decision.personId());
            }
        }
        known.putAll(made(job, commune, missing, decided));
        return rows.stream()
                .collect(toMap(
                        LearnerRow::line,
                        row -> Match.to(Objects.requireNonNull(known.get(key(row))), commune, MatchedBy.DECISION),
                        (first, same) -> first));
    }

    private Map<String, PersonId> made(
            Job job, String commune, Map<String, LearnerRow> missing, Map<String, Decision> decided) {
        List<String> learners = List.copyOf(missing.keySet());
        List<Said> said = new ArrayList<>();
        missing.forEach((key, row) -> said.add(
                new Said(row.line(), Objects.requireNonNull(row.person()), Objects.requireNonNull(decided.get(key)))));
        List<PersonId> ids = tell(job, commune, said);
        Map<String, PersonId> made = new HashMap<>();
        Map<Long, PersonId> byDecision = new HashMap<>();
        for (int index = 0; index < ids.size(); index++) {
            made.put(learners.get(index), ids.get(index));
            byDecision.put(said.get(index).decision().id(), ids.get(index));
        }
        decisions.found(byDecision);
        return made;
    }

    /** Puts people on the roster, in the order in which they are told. */
    List<PersonId> tell(Job job, String commune, List<Said> said) {
        if (said.isEmpty()) {
            return List.of();
        }
        Set<String> taken = takenIdentities(commune, said);
        List<Resolved> rows = said.stream()
                .map(one -> new PersonSaid(one.line(), fields(one, taken)))
                .map(row -> new Resolved(row, new Resolution.Newcomer()))
                .toList();
        return people.tell(commune, Origin.file(job.id(), job.data().createdBy()), rows).stream()
                .map(PersonTold::personId)
                .toList();
    }

    /** Takes back whom an import brought, but for those on whom something else rests by now. */
    void withdraw(String commune, ImportId importId) {
        List<PersonId> brought =
                facts.subjectsOf(importId).stream().map(PersonId::new).toList();
        Set<Long> rested = new HashSet<>(facts.sharedBy(importId));
        decisions.sameAs(brought).forEach(person -> rested.add(person.value()));
        spokenOf(commune, brought).forEach(person -> rested.add(person.value()));
        facts.keep(importId, rested);
        decisions.forget(people.withdraw(commune, importId, Lines.ALL));
    }

    /** Takes one of them back, if nothing but the row that brought him speaks of him. */
    void withdraw(String commune, PersonId person) {
        List<PersonId> one = List.of(person);
        boolean rested = decisions.names(person) || !spokenOf(commune, one).isEmpty();
        if (!rested && facts.count(commune, SubjectKind.PERSON, person.value()) == 1) {
            people.remove(commune, person);
        }
    }

    /** Those of whom something is known beside what rosters say. */
    private Set<PersonId> spokenOf(String commune, List<PersonId> people) {
        Set<PersonId> spokenOf = new HashSet<>(ledger.known(commune, people));
        spokenOf.addAll(merged.concerned(people));
        spokenOf.addAll(exemptions.concerned(commune, people));
        spokenOf.addAll(extensions.concerned(people));
        spokenOf.addAll(visits.concerned(commune, people));
        return spokenOf;
    }

    private Set<String> takenIdentities(String commune, Collection<Said> said) {
        Set<String> asked = said.stream()
                .map(one -> one.person().nationalId())
                .filter(Objects::nonNull)
                .map(keys::ofNationalId)
                .collect(toSet());
        return people.withNationalIdKeys(commune, asked).stream()
                .map(Person::nationalIdKey)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /** The national id of somebody else is not taken over: who decided saw that this is another person. */
    private Fields fields(Said said, Set<String> takenIdentities) {
        PersonCells cells = said.person();
        NationalId id = cells.nationalId();
        boolean free = id != null && !takenIdentities.contains(keys.ofNationalId(id));
        Phone phone = cells.phone();
        return Fields.said()
                .say(PersonField.FULL_NAME, cells.fullName())
                .sayIfPresent(PersonField.BIRTH_DATE, cells.birth().date())
                .sayIfPresent(PersonField.BIRTH_YEAR, cells.birth().year())
                .sayIfPresent(PersonField.SEX, cells.sex())
                .sayIfPresent(PersonField.NATIONAL_ID, id != null && free ? id.digits() : null)
                .sayIfPresent(PersonField.PHONE, phone == null ? null : phone.digits())
                .sayIfPresent(PersonField.VILLAGE, said.decision().villageCode())
                .sayIfPresent(PersonField.ORGANISATION, said.decision().organisationCode())
                .build();
    }

    private static String key(LearnerRow row) {
        return Objects.requireNonNull(row.learner()).key();
    }

    /** What a line says of a new person, and where the decision puts him. */
    record Said(int line, PersonCells person, Decision decision) {}
}
