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
    private final List<String> words;

    NameComparison(WrittenName learner) {
        this.learner = learner;
        this.turned = learner.bare().givenLast();
        this.words = learner.bare().words();
    }

    Reason with(WrittenName person) {
        if (learner.bare().equals(person.bare())) {
            return sameLetters(person);
        }
        if (learner.sortedKey().equals(person.sortedKey())) {
            return Reason.NAME_OTHER_ORDER;
        }
        if (!mayBeAlike(person.bare())) {
            return otherName(person);
        }
        if (shorter(learner.bare(), person.bare()) || shorter(person.bare(), learner.bare())) {
            return Reason.NAME_SHORTER;
        }
        if (abbreviated(learner.bare(), person.bare())) {
            return Reason.NAME_ABBREVIATED;
        }
        return switch (Math.min(typos(learner.bare(), person.bare()), typos(turned, person.bare()))) {
            case 1 -> Reason.NAME_ONE_TYPO;
            case 2 -> Reason.NAME_TWO_TYPOS;
            default -> otherName(person);
        };
    }

    private Reason otherName(WrittenName person) {
        return Collections.disjoint(words, person.bare().words()) ? Reason.OTHER_NAME : Reason.NAME_PARTLY_SAME;
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
    private static boolean shorter(Parts shorter, Parts longer) {
        if (shorter.given().isEmpty() || longer.middle().isEmpty()) {
            return false;
        }
        List<String> rest = new ArrayList<>(longer.words());
        List<String> words = shorter.words();
        return words.size() < rest.size()
                && words.contains(longer.family())
                && words.contains(longer.given())
                && words.stream().allMatch(rest::remove);
    }

    /** "N. V. An" or "Ng V An": the given name is whole. */
    private static boolean abbreviated(Parts said, Parts known) {
        if (!said.given().equals(known.given())) {
            return false;
        }
        List<String> one = said.words();
        List<String> other = known.words();
        if (one.size() != other.size()) {
            return false;
        }
        for (int index = 0; index < one.size(); index++) {
            String shorter = one.get(index).length() < other.get(index).length() ? one.get(index) : other.get(index);
            String longer = shorter.equals(one.get(index)) ? other.get(index) : one.get(index);
            if (!shorter.equals(longer) && !(shorter.length() <= LONGEST_ABBREVIATION && longer.startsWith(shorter))) {
                return false;
            }
        }
        return true;
    }

    /** Errors of typing in one of the three parts, or one in each of two; of names of two letters, another letter makes another name. */
    private static int typos(Parts said, Parts known) {
        return errors(said.family(), known.family())
                + errors(said.given(), known.given())
                + errors(said.middle(), known.middle());
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
