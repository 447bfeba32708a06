package vn.hocvuso.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import vn.hocvuso.campaign.CampaignId;

@Mapper
interface ReminderMapper {

    @Select("SELECT days_before FROM reminder_rule WHERE campaign_id = #{campaignId}")
    Optional<String> days(CampaignId campaignId);

    @Insert("""
            INSERT INTO reminder_rule (campaign_id, days_before)
            VALUES (#{campaignId}, #{days})
            ON DUPLICATE KEY UPDATE days_before = #{days}
            """)
    void setDays(CampaignId campaignId, String days);

    @Select("SELECT email FROM reminder_address WHERE account_id = #{accountId}")
    Optional<String> address(long accountId);

    @Insert("""
            INSERT INTO reminder_address (account_id, email)
            VALUES (#{accountId}, #{email})
            ON DUPLICATE KEY UPDATE email = #{email}
            """)
    void setAddress(long accountId, String email);

    @Delete("DELETE FROM reminder_address WHERE account_id = #{accountId}")
    void deleteAddress(long accountId);

    /** Of accounts that may sign in. */
    @Select("""
            SELECT a.id AS account_id, a.username, r.email
              FROM reminder_address r
              JOIN account a ON a.id = r.account_id
             WHERE NOT a.disabled
             ORDER BY a.id
            """)
    List<Recipient> recipients();

    @Select("""
            SELECT campaign_id, deadline, days_before
              FROM reminder_sent
             WHERE account_id = #{accountId}
            """)
    List<Sent> sent(long accountId);

    /** Answers 0 where somebody else did meanwhile. */
    @Insert("""
            INSERT IGNORE INTO reminder_sent (account_id, campaign_id, deadline, days_before, sent_at)
            VALUES (#{accountId}, #{sent.campaignId}, #{sent.deadline}, #{sent.daysBefore}, #{at})
            """)
    int insertSent(long accountId, Sent sent, Instant at);

    @Delete("""
            DELETE FROM reminder_sent
             WHERE account_id = #{accountId}
               AND campaign_id = #{sent.campaignId}
               AND deadline = #{sent.deadline}
               AND days_before = #{sent.daysBefore}
            """)
    void deleteSent(long accountId, Sent sent);

    @Select("SELECT created_at FROM calendar_link WHERE account_id = #{accountId}")
    Optional<Instant> linkMade(long accountId);

    @Insert("""
            INSERT INTO calendar_link (account_id, link_key, created_at)
            SELECT a.id, #{linkKey}, #{at}
              FROM account a
             WHERE a.id = #{accountId}
               AND NOT EXISTS (SELECT 1 FROM calendar_link l WHERE l.account_id = a.id)
            """)
    int insertLink(long accountId, String linkKey, Instant at);

    @Delete("DELETE FROM calendar_link WHERE account_id = #{accountId}")
    int deleteLink(long accountId);

    @Select("""
            SELECT a.username
              FROM calendar_link l
              JOIN account a ON a.id = l.account_id
             WHERE l.link_key = #{linkKey}
            """)
    Optional<String> usernameOf(String linkKey);

    /** Who is reminded by e-mail, and where. */
    record Recipient(long accountId, String username, String email) {}

    /** A reminder that was sent. */
    record Sent(CampaignId campaignId, LocalDate deadline, int daysBefore) {

        static Sent of(Reminder reminder) {
            return new Sent(reminder.campaign().id(), reminder.deadline(), reminder.reached());
        }
    }
}
