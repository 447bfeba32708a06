package vn.hocvuso.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.hocvuso.matching.WrittenName.Parts;

/** How a learner's name agrees with those of many people. */
final class NameComparison {

    private static final int SHORTEST_TYPED = 3;
    private static final int SHORTEST_TYPED_TWICE = 5;
    private static final int LONGEST_ABBREVIATION = 2;

    private final WrittenName learner;
    private final Parts turned;

    NameComparison(WrittenName learner) {
        this.learner = learner;
        this.turned = learner.givenLast();
    }

    /** All grades, down to a single word that is the same. */
    Reason with(WrittenName person) {
        Reason grade = likeness(person);
        return grade != Reason.OTHER_NAME || Collections.disjoint(learner.bareWords(), person.bareWords())
                ? grade
                : Reason.NAME_PARTLY_SAME;
    }

    /** The grades of names that may be one; all others are OTHER_NAME. */
    Reason likeness(WrittenName person) {
        if (learner.bare().equals(person.bare())) {
            return sameLetters(person);
        }
        if (learner.sortedKey().equals(person.sortedKey())) {
            return Reason.NAME_OTHER_ORDER;
        }
        if (!mayBeAlike(person.bare())) {
            return Reason.OTHER_NAME;
        }
        if (shorter(learner, person) || shorter(person, learner)) {
            return Reason.NAME_SHORTER;
        }
        if (abbreviated(person)) {
            return Reason.NAME_ABBREVIATED;
        }
        return switch (Math.min(typos(learner.bare(), person.bare()), typos(turned, person.bare()))) {
            case 1 -> Reason.NAME_ONE_TYPO;
            case 2 -> Reason.NAME_TWO_TYPOS;
            default -> Reason.OTHER_NAME;
        };
    }

    private Reason sameLetters(WrittenName person) {
        if (learner.marked().equals(person.marked())) {
            return Reason.SAME_NAME;
        }
        return learner.hasNoMarks() || person.hasNoMarks() ? Reason.NAME_WITHOUT_MARKS : Reason.NAME_OTHER_MARKS;
    }

    /** Family or given name is the same, wherever it stands: all else would be more than two errors. */
    private boolean mayBeAlike(Parts person) {
        Parts said = learner.bare();
        return said.family().equals(person.family())
                || said.given().equals(person.given())
                || turned.family().equals(person.family())
                || turned.given().equals(person.given());
    }

    /** Family and given name are there, in whatever order, and a middle name is not. */
    private static boolean shorter(WrittenName shorter, WrittenName longer) {
        List<String> words = shorter.bareWords();
        if (words.size() < 2
                || words.size() >= longer.bareWords().size()
                || !words.contains(longer.bare().family())
                || !words.contains(longer.bare().given())) {
            return false;
        }
        List<String> rest = new ArrayList<>(longer.bareWords());
        return words.stream().allMatch(rest::remove);
    }

    /** "N. V. An" or "Ng V An": the given name is whole. */
    private boolean abbreviated(WrittenName person) {
        List<String> said = learner.bareWords();
        List<String> known = person.bareWords();
        if (said.size() != known.size()
                || !learner.bare().given().equals(person.bare().given())) {
            return false;
        }
        for (int index = 0; index < said.size(); index++) {
            if (!abbreviates(said.get(index), known.get(index)) && !abbreviates(known.get(index), said.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean abbreviates(String one, String other) {
        return one.equals(other) || (one.length() <= LONGEST_ABBREVIATION && other.startsWith(one));
    }

    /** Errors of typing in one of the three parts, or one in each of two; of names of two letters, another letter makes another name. */
    private static int typos(Parts said, Parts known) {
        int errors = errors(said.family(), known.family());
        errors += errors < Typing.MORE ? errors(said.given(), known.given()) : 0;
        return errors < Typing.MORE ? errors + errors(said.middle(), known.middle()) : errors;
    }

    private static int errors(String said, String known) {
        if (said.equals(known)) {
            return 0;
        }
        int shorter = Math.min(said.length(), known.length());
        int errors = shorter < SHORTEST_TYPED ? Typing.MORE : Typing.errors(said, known);
        return errors == 2 && shorter < SHORTEST_TYPED_TWICE ? Typing.MORE : errors;
    }
}
