package vn.hocvuso.matching;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.vault.Sealed;

/** Statements in OpenLearnerMapper.xml. */
@Mapper
interface OpenLearnerMapper {

    /** Rows are {@link Row}s; a learner who is there already stays as he is. */
    void insert(@Param("importId") ImportId importId, @Param("rows") JsonRows rows);

    List<String> communes(@Param("importId") ImportId importId);

    List<Sealed> of(@Param("importId") ImportId importId, @Param("commune") String commune);

    /** Rows are {@link Doubt}s; whoever is not among them is somebody, or nobody, surely. */
    void setTold(@Param("importId") ImportId importId, @Param("commune") String commune, @Param("rows") JsonRows rows);

    void delete(@Param("importId") ImportId importId);

    /** A learner on his way to the table. */
    record Row(String communeCode, String learnerKey, Sealed said) {}

    /** A doubtful learner and his candidates, as JSON. */
    record Doubt(String learnerKey, String candidates, String pattern) {}
}
