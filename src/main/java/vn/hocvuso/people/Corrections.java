package vn.hocvuso.people;

import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.StaleVersion;

/** Corrects people by hand. A national id is corrected only by those who run the commune. */
@Component
public class Corrections {

    private final People people;
    private final ShownPeople shown;

    Corrections(People people, ShownPeople shown) {
        this.people = people;
        this.shown = shown;
    }

    /** The answer is the person after it, also where he has left the caller's scope by it. */
    public ShownPerson correct(Caller caller, String code, int version, Correction correction) {
        people.get(caller, code);
        caller.mustCorrectPeople();
        Fields said = correction.checked();
        if (said.says(PersonField.NATIONAL_ID)) {
            caller.mustAdminister();
        }
        try {
            people.change(caller, code, version, said);
        } catch (StaleVersion stale) {
            throw new ChangedMeanwhile(shown.get(caller, code), stale);
        }
        return shown.stored(caller, code);
    }
}
