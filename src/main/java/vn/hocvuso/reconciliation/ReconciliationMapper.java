package vn.hocvuso.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Campaign;

@Mapper
interface ReconciliationMapper {

    /** The latest standing reports of a commune up to a day, newest first. */
    @Select("""
            SELECT parts.import_id, i.file_name, r.source, r.as_of, t.total AS portal_total,
                   parts.matched, parts.matched_done, parts.waiting, parts.waiting_done, parts.not_on_roster,
                   parts.not_on_roster_done, parts.outside, parts.outside_done, parts.rejected
              FROM (SELECT a.import_id,
                           SUM(a.outcome = 'MATCHED') AS matched,
                           SUM(a.outcome = 'MATCHED' AND a.done) AS matched_done,
                           SUM(a.outcome = 'REVIEW') AS waiting, SUM(a.outcome = 'REVIEW' AND a.done) AS waiting_done,
                           SUM(a.outcome = 'UNMATCHED' AND NOT a.outside) AS not_on_roster,
                           SUM(a.outcome = 'UNMATCHED' AND NOT a.outside AND a.done) AS not_on_roster_done,
                           SUM(a.outcome = 'UNMATCHED' AND a.outside) AS outside,
                           SUM(a.outcome = 'UNMATCHED' AND a.outside AND a.done) AS outside_done,
                           SUM(a.outcome = 'REJECTED') AS rejected
                      FROM (SELECT x.import_id, x.outcome, COALESCE(x.status = 'COMPLETED', FALSE) AS done,
                                   COALESCE(x.problems LIKE '%"OTHER_COMMUNE"%', FALSE) AS outside
                              FROM (SELECT r.import_id
                                      FROM report_commune c
                                      JOIN report r ON r.import_id = c.import_id
                                     WHERE c.commune_code = #{campaign.communeCode} AND r.stands AND r.as_of <= #{asOf}
                                     ORDER BY r.as_of DESC, r.import_id DESC
                                     LIMIT #{most}) latest
                              JOIN data_import d ON d.id = latest.import_id
                              JOIN assertion x ON x.import_id = latest.import_id
                             WHERE x.part >= 0 AND x.outcome <> 'SKIPPED'
                               AND (x.commune_code = #{campaign.communeCode}
                                    OR x.commune_code IS NULL AND d.commune_code = #{campaign.communeCode})
                               AND (x.course_id IS NULL
                                    OR x.course_id IN (SELECT k.course_id
                                                         FROM campaign_course k
                                                        WHERE k.campaign_id = #{campaign.id}))) a
                     GROUP BY a.import_id) parts
              JOIN report r ON r.import_id = parts.import_id
              JOIN data_import i ON i.id = parts.import_id
              LEFT JOIN portal_total t ON t.import_id = parts.import_id
             ORDER BY r.as_of DESC, r.import_id DESC
            """)
    List<Row> files(Campaign campaign, LocalDate asOf, int most);

    @Insert("""
            INSERT INTO portal_total (import_id, total, entered_at, entered_by)
            SELECT w.import_id, w.total, w.entered_at, w.entered_by
              FROM (SELECT #{importId} AS import_id, #{total} AS total, #{at} AS entered_at, #{by} AS entered_by) w
            ON DUPLICATE KEY UPDATE total = w.total, entered_at = w.entered_at, entered_by = w.entered_by
            """)
    void putTotal(long importId, int total, Instant at, String by);

    /** What became of the rows of one file. */
    record Row(
            long importId,
            String fileName,
            String source,
            LocalDate asOf,
            @Nullable Integer portalTotal,
            long matched,
            long matchedDone,
            long waiting,
            long waitingDone,
            long notOnRoster,
            long notOnRosterDone,
            long outside,
            long outsideDone,
            long rejected) {

        FileParts parts() {
            return new FileParts(
                    importId,
                    fileName,
                    source,
                    asOf,
                    portalTotal,
                    matched + waiting + notOnRoster + outside + rejected,
                    matchedDone + waitingDone + notOnRosterDone + outsideDone,
                    new FileParts.Part(matched, matchedDone),
                    new FileParts.Part(waiting, waitingDone),
                    new FileParts.Part(notOnRoster, notOnRosterDone),
                    new FileParts.Part(outside, outsideDone),
                    rejected);
        }
    }
}
