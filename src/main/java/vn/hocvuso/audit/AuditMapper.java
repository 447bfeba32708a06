package vn.hocvuso.audit;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AuditMapper {

    @Insert("""
            INSERT INTO audit_event (at, actor, action, commune_code, subject_kind, subject, detail)
            VALUES (#{at}, #{actor}, #{action}, #{subject.communeCode}, #{subject.kind}, #{subject.code}, #{detail})
            """)
    void insert(Instant at, String actor, String action, Subject subject, String detail);
}
