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

/** Statements in ReviewMapper.xml. */
@Mapper
interface ReviewMapper {

    /** Of the doubtful learners of an import, each once. */
    void insertReviews(@Param("importId") ImportId importId);

    void deleteReviews(@Param("importId") ImportId importId);

    List<Row> open(
            @Param("caller") Caller caller,
            @Param("commune") @Nullable String commune,
            @Param("village") @Nullable String village,
            @Param("importId") @Nullable ImportId importId,
            @Param("size") int size,
            @Param("offset") long offset);

    long countOpen(
            @Param("caller") Caller caller,
            @Param("commune") @Nullable String commune,
            @Param("village") @Nullable String village,
            @Param("importId") @Nullable ImportId importId);

    long countLearners(
            @Param("caller") Caller caller,
            @Param("commune") @Nullable String commune,
            @Param("village") @Nullable String village,
            @Param("importId") @Nullable ImportId importId);

    @Nullable
    Row one(@Param("caller") Caller caller, @Param("id") long id);

    /** Closes the open reviews of a learner with a decision. */
    void close(
            @Param("commune") String commune,
            @Param("learnerKey") String learnerKey,
            @Param("decisionId") long decisionId);

    void insertDecision(
            @Param("commune") String commune,
            @Param("source") String source,
            @Param("decision") Decision decision,
            @Param("by") String by,
            @Param("at") Instant at);

    List<Decision> decisions(
            @Param("commune") String commune, @Param("source") String source, @Param("keys") JsonRows keys);

    void setPerson(@Param("id") long id, @Param("personId") PersonId personId);

    void forgetPeople(@Param("people") Collection<PersonId> people);

    /** A review as it is stored. */
    record Row(
            long id, String communeCode, ImportId importId, int line, int part, String learnerKey, String candidates) {}
}
