package vn.hocvuso.matching;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Birth;

/**
 * Decisions about learners whom a file shows otherwise than when they were made: with an error of typing in the name, or
 * without the village. A decision is applied to the one learner who is surely meant; where several may be, to nobody.
 */
public final class Remembered {

    private final Map<String, List<Decision>> byAccount;
    private final Map<String, List<Decision>> byName;

    /** Decisions whose learners the file does not show as they were. */
    public Remembered(Collection<Decision> decisions) {
        this.byAccount = by(decisions, Learner::account);
        this.byName = by(decisions, learner -> learner.traits().name().sortedKey());
    }

    private static Map<String, List<Decision>> by(
            Collection<Decision> decisions, Function<Learner, @Nullable String> trait) {
        Map<String, List<Decision>> found = new HashMap<>();
        for (Decision decision : decisions) {
            Learner learner = decision.learner();
            String value = learner == null ? null : trait.apply(learner);
            if (value != null) {
                found.computeIfAbsent(value, none -> new ArrayList<>()).add(decision);
            }
        }
        return found;
    }

    /** Those that hold for some of the learners: of several that say the same of a learner, the latest. */
    public List<Decisions.Seen> among(Collection<Learner> learners) {
        List<Decisions.Seen> seen = new ArrayList<>();
        for (Learner learner : learners) {
            List<Decision> of = of(learner);
            if (of.stream().map(Remembered::said).distinct().count() == 1) {
                seen.add(new Decisions.Seen(of.get(of.size() - 1), learner));
            }
        }
        return seen.stream().collect(groupingBy(one -> one.decision().id())).values().stream()
                .filter(Remembered::areOne)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Object> said(Decision decision) {
        return List.of(decision.verdict(), String.valueOf(decision.personId()));
    }

    /** Several learners are one if they have the account of the one who was decided upon. */
    private static boolean areOne(List<Decisions.Seen> claimants) {
        return claimants.size() == 1
                || claimants.stream().allMatch(one -> {
                    Learner then = one.decision().learner();
                    String account = one.learner().account();
                    return account != null && then != null && account.equals(then.account());
                });
    }

    private List<Decision> of(Learner learner) {
        String account = learner.account();
        List<Decision> same = account == null
                ? List.of()
                : byAccount.getOrDefault(account, List.of()).stream()
                        .filter(decision -> isOfAccount(learner, decision.learner()))
                        .toList();
        return same.isEmpty()
                ? byName.getOrDefault(learner.traits().name().sortedKey(), List.of()).stream()
                        .filter(decision -> saysTheSame(learner, decision.learner()))
                        .toList()
                : same;
    }

    /** A family may share an account: name and birth must be alike. */
    private static boolean isOfAccount(Learner now, @Nullable Learner then) {
        return then != null
                && new NameComparison(then.traits().name())
                                .likeness(now.traits().name())
                        != Reason.OTHER_NAME
                && !then.traits().birth().contradicts(now.traits().birth());
    }

    /** Without an account on both sides he is known by what he says: the birth at least, and nothing that contradicts. */
    private static boolean saysTheSame(Learner now, @Nullable Learner then) {
        if (then == null || (now.account() != null && then.account() != null)) {
            return false;
        }
        Birth birth = then.traits().birth();
        return birth.year() != null
                && birth.year().equals(now.traits().birth().year())
                && !then.traits().contradict(now.traits());
    }
}
