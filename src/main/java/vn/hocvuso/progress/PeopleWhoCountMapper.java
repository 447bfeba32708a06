package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.roster.PersonId;

/** Those who count in a campaign one by one, where figures do not say enough. */
@Mapper
interface PeopleWhoCountMapper {

    @Select("""
            SELECT p.id AS person_id, p.code AS person_code, v.code AS village_code, v.name AS village_name,
                   w.effective_deadline, w.finished_on
              FROM (""" + CountSql.PEOPLE_WHO_COUNT + """
                   ) w
              JOIN person p ON p.id = w.person_id
              LEFT JOIN village v ON v.id = w.village_id
             WHERE w.shown_from <= #{day} AND w.shown_to >= #{day}
             ORDER BY p.id
            """)
    List<Counted> on(Campaign campaign, LocalDate day);

    /**
     * Somebody who counts.
     *
     * @param villageCode under which he is shown on the day
     * @param finishedOn a far day where he has not
     */
    record Counted(
            PersonId personId,
            String personCode,
            @Nullable String villageCode,
            @Nullable String villageName,
            LocalDate effectiveDeadline,
            LocalDate finishedOn) {

        boolean finishedBy(LocalDate day) {
            return !finishedOn.isAfter(day);
        }
    }
}
