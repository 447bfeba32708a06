package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Registers learners on the portal: people of the commune, and a few whom its roster does not know. */
final class Registration {

    private static final int STRANGERS_PERCENT = 4;
    private static final Diligence STRANGERS = new Diligence(65, 95);

    private final CommunePlan plan;
    private final Population population;
    private final Dice dice;
    private final Campaign campaign;
    private final PortalClerk clerk;

    Registration(CommunePlan plan, Population population) {
        this.plan = plan;
        this.population = population;
        this.dice = Dice.of("learners of " + plan.code());
        this.campaign = new Campaign(Dice.of("studies of " + plan.code()));
        this.clerk = new PortalClerk(Dice.of("portal of " + plan.code()));
    }

    List<Learner> learnersOf(MadeUpCommune commune) {
        List<Applicant> applicants = new ArrayList<>();
        commune.people().stream().filter(this::mayLearn).forEach(person -> studyOf(person)
                .ifPresent(study -> applicants.add(new Applicant(person, study))));
        for (int missing = applicants.size() * STRANGERS_PERCENT / 100; missing > 0; missing--) {
            MadeUpPerson stranger = stranger(commune);
            campaign.studyAmong(STRANGERS).ifPresent(study -> applicants.add(new Applicant(stranger, study)));
        }
        return registered(applicants);
    }

    private List<Learner> registered(List<Applicant> applicants) {
        dice.shuffle(applicants);
        applicants.sort(Comparator.comparing(Applicant::registeredOn));
        List<Learner> learners = new ArrayList<>();
        int number = plan.firstLearner();
        for (Applicant applicant : applicants) {
            number += dice.between(1, 9);
            learners.add(
                    new Learner("HV" + number, applicant.person(), clerk.write(applicant.person()), applicant.study()));
        }
        return learners;
    }

    /** Adults who are still there, and a few of the older pupils. */
    private boolean mayLearn(MadeUpPerson person) {
        boolean adult = person.isAdultOn(Campaign.STARTS_ON);
        return person.residence().counts() && (adult || mayJoinAsPupil(person));
    }

    private boolean mayJoinAsPupil(MadeUpPerson person) {
        return person.ageIn(2025) >= 15 && dice.chance(15);
    }

    private Optional<Study> studyOf(MadeUpPerson person) {
        return campaign.studyAmong(
                person.isOfficial()
                        ? plan.officials()
                        : person.home().map(MadeUpVillage::diligence).orElse(STRANGERS));
    }

    private MadeUpPerson stranger(MadeUpCommune commune) {
        return dice.chance(65)
                ? population.outsider(dice.oneOf(plan.neighbours()))
                : population.newcomer(dice.oneOf(commune.villages()));
    }

    private record Applicant(MadeUpPerson person, Study study) {

        LocalDate registeredOn() {
            return study.registeredOn();
        }
    }
}
