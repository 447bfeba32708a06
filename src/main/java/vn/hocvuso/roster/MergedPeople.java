package vn.hocvuso.roster;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.Facts;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.SubjectKind;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/**
 * People of the roster who went into others: they are kept aside as they were, and come back when they are taken apart. What
 * rosters say of them meanwhile changes nobody.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergedPeople {

    private final MergeMapper mapper;
    private final PersonMapper people;
    private final People writing;
    private final Facts facts;
    private final Vault vault;
    private final Clock clock;

    MergedPeople(MergeMapper mapper, PersonMapper people, People writing, Facts facts, Vault vault, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.writing = writing;
        this.facts = facts;
        this.vault = vault;
        this.clock = clock;
    }

    /** Those of a commune, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PersonMerge> of(String commune) {
        return mapper.of(commune);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public PersonMerge get(Caller caller, long id) {
        PersonMerge merge = mapper.seen(caller, id);
        if (merge == null) {
            throw new NotFound("merge");
        }
        return merge;
    }

    /** Into whom somebody went, by their codes. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> into(Caller caller, String code) {
        return Optional.ofNullable(mapper.ofCode(caller, code)).map(PersonMerge::intoCode);
    }

    /** Those of the people who went into others, or others into them. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<PersonId> concerned(Collection<PersonId> some) {
        return some.isEmpty() ? Set.of() : new HashSet<>(mapper.concerned(JsonRows.of(some)));
    }

    /** Begins a merge; the other one is still there. */
    public PersonMerge begin(Caller caller, Person kept, Person other) {
        if (kept.rosterCode() == null && other.rosterCode() != null) {
            throw new DomainException(Kind.CONFLICT, "ROSTER_CODE_IS_KEPT", other.code());
        }
        if (mapper.countInto(other.id()) > 0) {
            throw new DomainException(Kind.CONFLICT, "PERSON_HOLDS_OTHERS", other.code());
        }
        mapper.archive(other.id());
        mapper.archiveVillages(other.id());
        mapper.insert(kept.communeCode(), other.id(), kept.id(), caller.username(), clock.instant());
        return Objects.requireNonNull(mapper.ofPerson(other.id()));
    }

    /** Ends it: nothing refers to the other one any more, and of the kept one this is true of what the other one's row said. */
    public void finish(Caller caller, PersonMerge merge, Person kept, Fields fromOther) {
        people.deleteVillages(JsonRows.of(List.of(merge.personId())));
        people.delete(JsonRows.of(List.of(merge.personId())));
        if (!fromOther.values().isEmpty()) {
            writing.change(caller, kept.code(), kept.version(), fromOther);
            mapper.setCorrection(
                    merge.id(),
                    facts.latest(
                            kept.communeCode(), SubjectKind.PERSON, kept.id().value()));
        }
    }

    /** Takes a merge apart: both are as they were. */
    public void split(PersonMerge merge) {
        if (merge.correctionFact() != null) {
            writing.unsay(merge.communeCode(), merge.intoId(), merge.correctionFact());
        }
        mapper.restore(merge.personId());
        mapper.restoreVillages(merge.personId());
        mapper.deleteArchivedVillages(merge.personId());
        mapper.deleteArchived(merge.personId());
        mapper.delete(merge.id());
    }

    /** What stands of a person in these fields. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Fields fields(Person person, Collection<String> wanted) {
        Sealed nationalId = person.nationalId();
        Sealed phone = person.phone();
        Fields all = Fields.said()
                .say(PersonField.FULL_NAME, person.fullName())
                .say(PersonField.BIRTH_DATE, person.birthDate())
                .say(PersonField.BIRTH_YEAR, person.birthYear())
                .say(PersonField.SEX, person.sex())
                .say(PersonField.NATIONAL_ID, nationalId == null ? null : vault.openText(nationalId))
                .say(PersonField.PHONE, phone == null ? null : vault.openText(phone))
                .say(PersonField.VILLAGE, person.villageCode())
                .say(PersonField.ORGANISATION, person.organisationCode())
                .sayList(
                        PersonField.GROUPS,
                        person.groups().groups().stream().map(Group::name).toList())
                .say(PersonField.RESIDENCE, person.residence())
                .say(PersonField.NOTE, person.note())
                .build();
        Map<String, @Nullable String> chosen = new LinkedHashMap<>(all.values());
        chosen.keySet().retainAll(wanted);
        return new Fields(chosen);
    }

    /** Pairs of a commune of whom somebody said that they are two people. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<PersonPair> different(String commune) {
        return new HashSet<>(mapper.different(commune));
    }

    /** Somebody says that they are two people. */
    public void keepApart(Caller caller, Person one, Person other) {
        mapper.insertDifferent(
                one.communeCode(), PersonPair.of(one.id(), other.id()), caller.username(), clock.instant());
    }
}
