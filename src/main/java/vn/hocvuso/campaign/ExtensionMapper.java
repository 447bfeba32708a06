package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.roster.PersonId;

@Mapper
interface ExtensionMapper {

    @Insert("""
            INSERT INTO extension (campaign_id, together, scope_kind, scope_code, by_days, until, decision_no, decided_on,
                                   document_kind, issuer, reason, granted_at, granted_by, import_id, line)
            VALUES (#{campaignId}, #{together}, #{entry.grant.scope.kind}, #{entry.grant.scope.code}, #{entry.grant.byDays},
                    #{entry.until}, #{entry.grant.document.no}, #{entry.grant.document.on}, #{entry.grant.document.kind},
                    #{entry.grant.document.issuer}, #{entry.grant.reason}, #{at}, #{by}, #{entry.importId}, #{entry.line})
            """)
    void insert(CampaignId campaignId, @Nullable Long together, Entry entry, Instant at, String by);

    /** The id that the last insert of this connection made. */
    @Select("SELECT LAST_INSERT_ID()")
    long lastId();

    @Update("UPDATE extension SET together = #{id} WHERE id = #{id}")
    void startGroup(long id);

    @Insert("""
            INSERT INTO extension_revocation (extension_id, reason, decision_no, revoked_at, revoked_by)
            VALUES (#{extensionId}, #{reason}, #{decisionNo}, #{at}, #{by})
            """)
    void insertRevocation(long extensionId, String reason, @Nullable String decisionNo, Instant at, String by);

    @Insert("""
            INSERT INTO extension_document (extension_id, decision_no, decided_on, document_kind, issuer, supplied_at,
                                            supplied_by)
            VALUES (#{extensionId}, #{document.no}, #{document.on}, #{document.kind}, #{document.issuer}, #{at}, #{by})
            """)
    void insertDocument(long extensionId, Document document, Instant at, String by);

    String ENTRY = """
            SELECT e.id, e.together, e.scope_kind, COALESCE(kept.code, e.scope_code) AS scope_code, e.by_days, e.until,
                   COALESCE(d.document_kind, e.document_kind) AS document_kind,
                   COALESCE(d.decision_no, e.decision_no) AS decision_no,
                   COALESCE(d.decided_on, e.decided_on) AS decided_on, COALESCE(d.issuer, e.issuer) AS issuer,
                   d.supplied_at, d.supplied_by, e.reason, e.granted_at, e.granted_by, r.reason AS revocation_reason,
                   r.decision_no AS revocation_no, r.revoked_at, r.revoked_by
              FROM extension e
              LEFT JOIN extension_document d ON d.extension_id = e.id
              LEFT JOIN extension_revocation r ON r.extension_id = e.id
              LEFT JOIN merged_person gone ON e.scope_kind = 'PERSON' AND gone.code = e.scope_code
              LEFT JOIN person_merge went ON went.person_id = gone.id
              LEFT JOIN person kept ON kept.id = went.into_id
             WHERE e.campaign_id = #{campaignId}
            """;

    /**
     * The ledger, oldest first, revoked entries among it; what was granted to somebody who went into another one is his.
     *
     * @param people whether also the entries for single people, of which there may be thousands
     */
    @Select(ENTRY + " AND (#{people} OR e.scope_kind <> 'PERSON') ORDER BY e.id")
    List<Row> ledgerOf(CampaignId campaignId, boolean people);

    /** Standing entries for some people, by their codes. */
    @Select(ENTRY + """
               AND e.scope_kind = 'PERSON' AND r.extension_id IS NULL
               AND COALESCE(kept.code, e.scope_code) IN
                   (SELECT a.code FROM JSON_TABLE(#{codes}, '$[*]' COLUMNS (code VARCHAR(60) PATH '$')) a)
             ORDER BY e.id
            """)
    List<Row> ofPeople(CampaignId campaignId, JsonRows codes);

    /** Entries and revocations, of single people too. */
    @Select("""
            SELECT COUNT(e.id) + COUNT(r.extension_id)
              FROM extension e
              LEFT JOIN extension_revocation r ON r.extension_id = e.id
             WHERE e.campaign_id = #{campaignId}
            """)
    int changes(CampaignId campaignId);

    /** The latest day that a standing entry reaches to, for whomever. */
    @Select("""
            SELECT MAX(e.until)
              FROM extension e
              LEFT JOIN extension_revocation r ON r.extension_id = e.id
             WHERE e.campaign_id = #{campaignId} AND r.extension_id IS NULL
            """)
    @Nullable
    LocalDate latest(CampaignId campaignId);

    /** How many documents are still to be supplied in a commune's campaigns. */
    @Select("""
            SELECT COUNT(DISTINCT COALESCE(e.together, e.id))
              FROM campaign k
              JOIN extension e ON e.campaign_id = k.id
              LEFT JOIN extension_document d ON d.extension_id = e.id
              LEFT JOIN extension_revocation r ON r.extension_id = e.id
             WHERE k.commune_code = #{commune} AND e.decision_no IS NULL AND d.extension_id IS NULL
               AND r.extension_id IS NULL
            """)
    long missingDocuments(String commune);

    /** Those of some people to whom time was ever granted. */
    @Select("""
            SELECT DISTINCT p.id
              FROM JSON_TABLE(#{people}, '$[*]' COLUMNS (id BIGINT PATH '$.value')) a
              JOIN person p ON p.id = a.id
              JOIN extension e ON e.scope_kind = 'PERSON' AND e.scope_code = p.code
            """)
    List<PersonId> concerned(JsonRows people);

    /** Entries that an import made and nobody revoked. */
    @Select("""
            SELECT e.id
              FROM extension e
              LEFT JOIN extension_revocation r ON r.extension_id = e.id
             WHERE e.import_id = #{importId} AND e.line BETWEEN #{first} AND #{last} AND r.extension_id IS NULL
             ORDER BY e.id
            """)
    List<Long> standingOf(ImportId importId, int first, int last);

    /**
     * What is to be written into the ledger.
     *
     * @param importId the file that it comes from, if it comes from one
     */
    record Entry(
            Grant grant,
            LocalDate until,
            @Nullable ImportId importId,
            @Nullable Integer line) {}

    /** An entry as it is stored. */
    record Row(
            long id,
            @Nullable Long together,
            ExtensionScope.Kind scopeKind,
            @Nullable String scopeCode,
            @Nullable Integer byDays,
            LocalDate until,
            @Nullable String documentKind,
            @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            @Nullable String issuer,
            @Nullable Instant suppliedAt,
            @Nullable String suppliedBy,
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
                    together,
                    new ExtensionScope(scopeKind, scopeCode),
                    byDays,
                    until,
                    new Document(documentKind, decisionNo, decidedOn, issuer),
                    suppliedAt == null || suppliedBy == null ? null : new Supply(suppliedAt, suppliedBy),
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
