package vn.hocvuso.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AuditSearchMapper {

    List<AuditEvent> search(AuditQuery query, int size, long offset);

    long count(AuditQuery query);
}
