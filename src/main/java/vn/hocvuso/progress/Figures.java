package vn.hocvuso.progress;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.place.Village;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.NotFound;

/** The figures of one campaign on one day as one caller may see them; what all of them rest on was read once. */
public final class Figures {

    private final Caller caller;
    private final Question question;
    private final Rows rows;
    private final ProgressMapper mapper;

    Figures(Caller caller, Question question, Rows rows, ProgressMapper mapper) {
        this.caller = caller;
        this.question = question;
        this.rows = rows;
        this.mapper = mapper;
    }

    /** Of one group or of all. */
    public ProgressTable rows(By by, @Nullable Group group) {
        Question asked = question.ofGroup(group);
        return new ProgressTable(asked.campaign().code(), asked.asOf(), asked.dataAsOf(), rows.of(caller, asked, by));
    }

    /** The burn-up of the whole commune. */
    public Series ofCommune(@Nullable Group group) {
        String commune = question.campaign().communeCode();
        caller.mustSeeWhole(commune);
        return series(rows.communeSubject(commune), group, null);
    }

    /** The burn-up of a village. */
    public Series ofVillage(String villageCode, @Nullable Group group) {
        Village village = rows.villagesSeenBy(caller, question.campaign().communeCode()).stream()
                .filter(one -> one.code().equals(villageCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("village"));
        return series(RowSubject.of(village), group, villageCode);
    }

    private Series series(RowSubject subject, @Nullable Group group, @Nullable String villageCode) {
        Question asked = question.ofGroup(group);
        return new BurnUp(subject, asked, mapper.finishers(caller, asked, villageCode)).series();
    }
}
