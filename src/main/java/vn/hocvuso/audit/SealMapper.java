package vn.hocvuso.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SealMapper {

    @Select("""
            SELECT id, events, hash
              FROM audit_seal
             ORDER BY id DESC
             LIMIT 1
               FOR UPDATE
            """)
    Optional<Seal> lockLast();

    /** Events still being written by others are not seen yet: a later seal takes them. */
    @Select("""
            SELECT id, at, actor, action, commune_code, subject_kind, subject, detail
              FROM audit_event
             WHERE seal_id IS NULL
             ORDER BY id
             LIMIT #{most}
            """)
    List<AuditEvent> open(int most);

    @Insert("""
            INSERT INTO audit_seal (id, sealed_at, events, hash)
            VALUES (#{seal.id}, #{sealedAt}, #{seal.events}, #{seal.hash})
            """)
    void insert(Seal seal, Instant sealedAt);

    /** By its key alone, so that no gap is locked in which others write. */
    @Update("""
            UPDATE audit_event
               SET seal_id = #{seal}
             WHERE id = #{event}
            """)
    void close(long event, long seal);

    @Select("""
            SELECT id, events, hash
              FROM audit_seal
             WHERE id > #{after}
             ORDER BY id
             LIMIT #{most}
            """)
    List<Seal> after(long after, int most);

    @Select("""
            SELECT id, at, actor, action, commune_code, subject_kind, subject, detail
              FROM audit_event
             WHERE seal_id = #{seal}
             ORDER BY id
            """)
    List<AuditEvent> eventsOf(long seal);
}
