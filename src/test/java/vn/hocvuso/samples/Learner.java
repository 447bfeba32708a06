package vn.hocvuso.samples;

import java.util.Optional;

/** A learner of the portal: who he really is, what the portal has written about him, and how he studies. */
public record Learner(String learnerId, MadeUpPerson human, Written written, Study study) {

    /** What the portal has written about him, with its mistakes: the same in every file. */
    public record Written(
            String fullName,
            String birth,
            String sex,
            String nationalId,
            String phone,
            String email,
            String village,
            String commune) {}

    /** The truth that matching looks for: his person on the roster, or nobody. */
    public Optional<MadeUpPerson> person() {
        return Optional.of(human).filter(MadeUpPerson::isOnRoster);
    }
}
