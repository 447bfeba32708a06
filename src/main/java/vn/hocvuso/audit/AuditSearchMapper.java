package vn.hocvuso.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuditSearchMapper {

    List<AuditEvent> search(AuditQuery query, int size, long offset);

    long count(@Param("query") AuditQuery query);
}
