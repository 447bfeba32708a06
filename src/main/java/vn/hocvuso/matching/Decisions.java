package vn.hocvuso.matching;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.database.Batch;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** What people decided about learners, remembered: it holds for every later file until it is revoked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {

    private final DecisionMapper mapper;
    private final SealedLearners sealed;
    private final Batch batch;
    private final Clock clock;

    Decisions(DecisionMapper mapper, SealedLearners sealed, Batch batch, Clock clock) {
        this.mapper = mapper;
        this.sealed = sealed;
        this.batch = batch;
        this.clock = clock;
    }

    /** Writes decisions down; the answer has their ids, by the learners' keys. */
    public Map<String, Long> make(String commune, String source, Collection<Decision> decisions, String by) {
        List<DecisionMapper.Row> rows = decisions.stream().map(this::row).toList();
        mapper.insert(commune, source, JsonRows.of(rows), by, clock.instant());
        return of(commune, source, decisions.stream().map(Decision::learnerKey).toList()).values().stream()
                .collect(toMap(Decision::learnerKey, Decision::id));
    }

    /** Those that hold for these learners of a source, by their keys. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Decision> of(String commune, String source, Collection<String> learnerKeys) {
        if (learnerKeys.isEmpty()) {
            return Map.of();
        }
        return mapper.of(commune, source, JsonRows.of(Set.copyOf(learnerKeys))).stream()
                .map(this::decision)
                .collect(toMap(Decision::learnerKey, Function.identity(), (earlier, later) -> later));
    }

    /** Those that hold for learners of a source whom an import does not show under their keys. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Decision> notIn(ImportId importId, String commune, String source) {
        return mapper.notIn(importId, commune, source).stream()
                .map(this::decision)
                .toList();
    }

    /** Those by which an import knows learners that show themselves under other keys, by these keys. */
    public Map<String, Decision> recognised(ImportId importId, String commune) {
        return mapper.recognised(importId, commune).stream()
                .collect(toMap(DecisionMapper.Kept::seenKey, this::decision, (earlier, later) -> later));
    }

    /** A learner for whom a decision holds though he shows himself otherwise than when it was made. */
    public record Seen(Decision decision, Learner learner) {

        /** Whether somebody should look at it. */
        public boolean changed() {
            Learner before = decision.learner();
            return before != null && before.traits().contradict(learner.traits());
        }
    }

    public void see(ImportId importId, Collection<Seen> seen) {
        if (!seen.isEmpty()) {
            mapper.insertSeen(
                    importId,
                    JsonRows.of(seen.stream()
                            .map(one -> new DecisionMapper.SeenRow(
                                    one.decision().id(),
                                    one.learner().key(),
                                    sealed.seal(one.learner()),
                                    !one.changed()))
                            .toList()));
        }
    }

    /** The import is read anew, or does not stand any more. */
    public void unsee(ImportId importId) {
        mapper.deleteSeen(importId);
    }

    /** The new people of decisions, by the decisions' ids. */
    public void found(Map<Long, PersonId> people) {
        batch.write(
                DecisionMapper.class, people.entrySet(), (write, one) -> write.setPerson(one.getKey(), one.getValue()));
    }

    /** These people have gone: a decision that made one of them makes him again. */
    public void forget(Collection<PersonId> gone) {
        if (!gone.isEmpty()) {
            mapper.forgetPeople(gone);
        }
    }

    /** Decisions that name one person name another from now on; kept under the merge's number. */
    void join(long merge, PersonId from, PersonId into) {
        mapper.keepMerged(merge, from);
        mapper.moveMerged(merge, from, into);
    }

    /** Gives back what was joined. */
    void part(long merge, PersonId from, PersonId into) {
        mapper.moveMerged(merge, into, from);
        mapper.forgetMerged(merge);
    }

    /** Those of the people of whom decisions that hold say that some learner is them. */
    public Set<PersonId> sameAs(Collection<PersonId> people) {
        return people.isEmpty() ? Set.of() : Set.copyOf(mapper.sameAs(JsonRows.of(people)));
    }

    /** Whether a merge gave a decision another person than it was made about. */
    public boolean isMoved(long id) {
        return mapper.countMoved(id) > 0;
    }

    /** The learners of whom decisions that hold say that they are one of these people: by source, then by key. */
    Map<String, Map<String, PersonId>> naming(String commune, Collection<PersonId> people) {
        Map<String, Map<String, PersonId>> named = new HashMap<>();
        mapper.naming(commune, JsonRows.of(people))
                .forEach(one -> named.computeIfAbsent(one.source(), none -> new HashMap<>())
                        .put(one.learnerKey(), one.personId()));
        return named;
    }

    /** Whether a decision that holds says of somebody that he is this person. */
    public boolean names(PersonId person) {
        return mapper.countNaming(person) > 0;
    }

    /** Those that hold in the caller's communes, or were made by himself, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Page<MadeDecision> list(Caller caller, @Nullable String commune, boolean toCheck, PageRequest page) {
        if (!caller.role().decidesOnLearners()) {
            throw new Caller.Forbidden();
        }
        if (commune != null) {
            caller.mustSee(commune);
        }
        return Page.of(
                mapper.list(caller, commune, toCheck, page.size(), page.offset()).stream()
                        .map(this::made)
                        .toList(),
                page,
                mapper.count(caller, commune, toCheck));
    }

    /** How many somebody should look at: the facts that they rested on have changed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long toCheck(Caller caller, String commune) {
        return mapper.count(caller, commune, true);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public MadeDecision get(Caller caller, long id) {
        return find(caller, id).orElseThrow(() -> new NotFound("decision"));
    }

    /** One that holds, of the caller's communes or made by himself. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<MadeDecision> find(Caller caller, long id) {
        return Optional.ofNullable(mapper.one(caller, id)).map(this::made);
    }

    /** It holds no longer; the answer has the learners for whom it held, as they showed themselves last, by their keys. */
    public Map<String, Learner> revoke(MadeDecision made, String by) {
        mapper.revoke(made.decision().id(), by, clock.instant());
        Map<String, Learner> learners = mapper.seen(made.decision().id()).stream()
                .map(sealed::open)
                .collect(toMap(Learner::key, Function.identity(), (earlier, later) -> later));
        Learner learner = made.decision().learner();
        if (learner != null) {
            String key = made.decision().learnerKey();
            learners.putIfAbsent(key, learner.under(key));
        }
        return learners;
    }

    /** Somebody looked at it: it holds on what is known now. */
    public void confirm(long id) {
        mapper.confirmLearner(id);
        mapper.confirmPerson(id);
        mapper.checkSeen(id);
    }

    private DecisionMapper.Row row(Decision decision) {
        Learner learner = decision.learner();
        return new DecisionMapper.Row(
                decision.learnerKey(),
                decision.verdict(),
                decision.personId(),
                decision.villageCode(),
                decision.organisationCode(),
                learner == null ? null : sealed.seal(learner));
    }

    private Decision decision(DecisionMapper.Kept kept) {
        return new Decision(
                kept.id(),
                kept.learnerKey(),
                kept.verdict(),
                kept.personId(),
                kept.villageCode(),
                kept.organisationCode(),
                kept.said() == null ? null : sealed.open(kept.said()));
    }

    private MadeDecision made(DecisionMapper.Made made) {
        return new MadeDecision(
                new Decision(
                        made.id(),
                        made.learnerKey(),
                        made.verdict(),
                        made.personId(),
                        made.villageCode(),
                        made.organisationCode(),
                        made.said() == null ? null : sealed.open(made.said())),
                made.communeCode(),
                made.source(),
                made.personCode(),
                made.personName(),
                made.decidedBy(),
                made.decidedAt(),
                made.seenSaid() == null ? null : sealed.open(made.seenSaid()),
                made.personChanged());
    }
}
