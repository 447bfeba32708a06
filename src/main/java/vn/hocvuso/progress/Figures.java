package vn.hocvuso.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.place.Village;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.NotFound;

/** The figures of one campaign on one day as one caller may see them. */
public final class Figures {

    private final Caller caller;
    private final Frame frame;
    private final Question question;
    private final Rows rows;

    Figures(Caller caller, Frame frame, Question question, Rows rows) {
        this.caller = caller;
        this.frame = frame;
        this.question = question;
        this.rows = rows;
    }

    /** Of one group or of all. */
    public ProgressTable rows(By by, @Nullable Group group) {
        Question asked = question.ofGroup(group);
        return new ProgressTable(
                asked.campaign().code(), asked.asOf(), asked.dataAsOf(), rows.of(caller, frame, asked, by));
    }

    /** What the caller's places are: villages, or organisations where he sees no village. */
    public By places() {
        boolean villages = caller.seesWhole(frame.commune().code())
                || !frame.villagesSeenBy(caller).isEmpty();
        return villages ? By.VILLAGE : By.ORGANISATION;
    }

    /** The burn-up of the whole commune. */
    public Series ofCommune(@Nullable Group group) {
        caller.mustSeeWhole(frame.commune().code());
        return series(rows.communeSubject(frame), group, null);
    }

    /** The burn-up of a village. */
    public Series ofVillage(String villageCode, @Nullable Group group) {
        Village village = rows.villagesSeenBy(caller, frame).stream()
                .filter(one -> one.code().equals(villageCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("village"));
        return series(RowSubject.of(village), group, villageCode);
    }

    private Series series(RowSubject subject, @Nullable Group group, @Nullable String villageCode) {
        Question asked = question.ofGroup(group);
        List<CountRow> some = frame.ofVillages(caller, asked.campaign())
                .filter(row -> row.isOf(asked.groups()) && frame.isOfVillage(row, villageCode))
                .toList();
        return new BurnUp(subject, asked, some).series();
    }
}
