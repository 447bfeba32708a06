package vn.hocvuso.matching;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.vault.Sealed;

/** Statements in ReviewMapper.xml. */
@Mapper
interface ReviewMapper {

    /** Of the doubtful learners of an import; who waits already is shown in this import from now on. */
    void insertReviews(@Param("importId") ImportId importId);

    /** Shows the learners of an import in the latest other one that stands and leaves them open. */
    void moveReviews(@Param("importId") ImportId importId);

    void deleteReviews(@Param("importId") ImportId importId);

    void insertReview(
            @Param("commune") String commune,
            @Param("learnerKey") String learnerKey,
            @Param("said") @Nullable Sealed said,
            @Param("candidates") String candidates,
            @Param("pattern") String pattern);

    /** Of the reviews of an import, or, without one, of a learner. */
    void deleteCandidates(
            @Param("importId") @Nullable ImportId importId,
            @Param("commune") @Nullable String commune,
            @Param("learnerKey") @Nullable String learnerKey);

    /** Their candidates of so much likelihood, and always the first. */
    void insertCandidates(
            @Param("importId") @Nullable ImportId importId,
            @Param("commune") @Nullable String commune,
            @Param("learnerKey") @Nullable String learnerKey,
            @Param("likely") double likely);

    List<Row> open(
            @Param("caller") Caller caller,
            @Param("filter") Reviews.Filter filter,
            @Param("size") int size,
            @Param("offset") long offset);

    /** Those with one of the people among their likely candidates. */
    List<Row> naming(@Param("commune") String commune, @Param("people") JsonRows people);

    long countOpen(@Param("caller") Caller caller, @Param("filter") Reviews.Filter filter);

    @Nullable
    Row one(@Param("caller") Caller caller, @Param("id") long id);

    @Nullable
    Long idOf(@Param("commune") String commune, @Param("learnerKey") String learnerKey);

    void close(@Param("commune") String commune, @Param("learnerKeys") JsonRows learnerKeys);

    /** A review as it is stored. */
    record Row(
            long id,
            String communeCode,
            ImportId importId,
            int line,
            String source,
            String learnerKey,
            @Nullable Sealed said,
            String candidates) {}
}
