package vn.hocvuso.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.vault.Sealed;

/** Statements in DecisionMapper.xml. */
@Mapper
interface DecisionMapper {

    /** Rows are {@link Row}s. */
    void insert(
            @Param("commune") String commune,
            @Param("source") String source,
            @Param("rows") JsonRows rows,
            @Param("by") String by,
            @Param("at") Instant at);

    List<Kept> of(@Param("commune") String commune, @Param("source") String source, @Param("keys") JsonRows keys);

    List<Kept> notIn(
            @Param("importId") ImportId importId, @Param("commune") String commune, @Param("source") String source);

    List<Kept> recognised(@Param("importId") ImportId importId, @Param("commune") String commune);

    /** Rows are {@link SeenRow}s. */
    void insertSeen(@Param("importId") ImportId importId, @Param("rows") JsonRows rows);

    void deleteSeen(@Param("importId") ImportId importId);

    /** How standing files show the learners for whom a decision holds, the latest last. */
    List<Sealed> seen(@Param("id") long id);

    void setPerson(@Param("id") long id, @Param("personId") PersonId personId);

    void forgetPeople(@Param("people") Collection<PersonId> people);

    void keepMerged(@Param("merge") long merge, @Param("from") PersonId from);

    /** Of the kept decisions of a merge, those that name the one person name the other. */
    void moveMerged(@Param("merge") long merge, @Param("from") PersonId from, @Param("to") PersonId to);

    void forgetMerged(@Param("merge") long merge);

    List<PersonId> sameAs(@Param("people") JsonRows people);

    int countMoved(@Param("id") long id);

    /** Under their own keys, and under those by which standing files show them. */
    List<Naming> naming(@Param("commune") String commune, @Param("people") JsonRows people);

    int countNaming(@Param("person") PersonId person);

    List<Made> list(
            @Param("caller") Caller caller,
            @Param("commune") @Nullable String commune,
            @Param("toCheck") boolean toCheck,
            @Param("size") int size,
            @Param("offset") long offset);

    long count(
            @Param("caller") Caller caller,
            @Param("commune") @Nullable String commune,
            @Param("toCheck") boolean toCheck);

    @Nullable
    Made one(@Param("caller") Caller caller, @Param("id") long id);

    void revoke(@Param("id") long id, @Param("by") String by, @Param("at") Instant at);

    /** The learner is known from now on as the latest standing file shows him. */
    void confirmLearner(@Param("id") long id);

    void confirmPerson(@Param("id") long id);

    void checkSeen(@Param("id") long id);

    /** A learner whom a decision gave to a person. */
    record Naming(String source, String learnerKey, PersonId personId) {}

    /** A decision on its way to the table. */
    record Row(
            String learnerKey,
            Decision.Kind verdict,
            @Nullable PersonId personId,
            @Nullable String villageCode,
            @Nullable String organisationCode,
            @Nullable Sealed said) {}

    /** A decision as it is kept; {@code seenKey} is under which key an import shows the learner. */
    record Kept(
            long id,
            String learnerKey,
            Decision.Kind verdict,
            @Nullable PersonId personId,
            @Nullable String villageCode,
            @Nullable String organisationCode,
            @Nullable Sealed said,
            String seenKey) {}

    /** A learner of an import on his way to the table. */
    record SeenRow(long decisionId, String learnerKey, Sealed said, boolean checked) {}

    /** A decision with what its list shows. */
    record Made(
            long id,
            String communeCode,
            String source,
            String learnerKey,
            Decision.Kind verdict,
            @Nullable PersonId personId,
            @Nullable String villageCode,
            @Nullable String organisationCode,
            @Nullable Sealed said,
            @Nullable String personCode,
            @Nullable String personName,
            String decidedBy,
            Instant decidedAt,
            @Nullable Sealed seenSaid,
            boolean personChanged) {}
}
