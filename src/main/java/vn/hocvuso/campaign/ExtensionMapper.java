package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ExtensionMapper {

    @Insert("""
            INSERT INTO extension (campaign_id, scope_kind, scope_code, by_days, until, decision_no, decided_on, reason,
                                   granted_at, granted_by)
            VALUES (#{campaignId}, #{grant.scope.kind}, #{grant.scope.code}, #{grant.byDays}, #{until},
                    #{grant.decisionNo}, #{grant.decidedOn}, #{grant.reason}, #{at}, #{by})
            """)
    void insert(CampaignId campaignId, Grant grant, LocalDate until, Instant at, String by);

    @Insert("""
            INSERT INTO extension_revocation (extension_id, reason, decision_no, revoked_at, revoked_by)
            VALUES (#{extensionId}, #{reason}, #{decisionNo}, #{at}, #{by})
            """)
    void insertRevocation(long extensionId, String reason, @Nullable String decisionNo, Instant at, String by);

    /** The whole ledger, oldest first, revoked entries among it. */
    @Select("""
            SELECT e.id, e.scope_kind, e.scope_code, e.by_days, e.until, e.decision_no, e.decided_on, e.reason,
                   e.granted_at, e.granted_by, r.reason AS revocation_reason, r.decision_no AS revocation_no,
                   r.revoked_at, r.revoked_by
              FROM extension e
              LEFT JOIN extension_revocation r ON r.extension_id = e.id
             WHERE e.campaign_id = #{campaignId}
             ORDER BY e.id
            """)
    List<Row> ledgerOf(CampaignId campaignId);

    /** An entry as it is stored. */
    record Row(
            long id,
            ExtensionScope.Kind scopeKind,
            @Nullable String scopeCode,
            @Nullable Integer byDays,
            LocalDate until,
            @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            String reason,
            Instant grantedAt,
            String grantedBy,
            @Nullable String revocationReason,
            @Nullable String revocationNo,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {

        Extension extension() {
            return new Extension(
                    id,
                    new ExtensionScope(scopeKind, scopeCode),
                    byDays,
                    until,
                    decisionNo,
                    decidedOn,
                    reason,
                    grantedAt,
                    grantedBy,
                    revocation());
        }

        private @Nullable Revocation revocation() {
            if (revocationReason == null || revokedAt == null || revokedBy == null) {
                return null;
            }
            return new Revocation(revocationReason, revocationNo, revokedAt, revokedBy);
        }
    }
}
