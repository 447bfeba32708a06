package vn.hocvuso.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who the learners of a commune are, and what they teach of how learners agree with themselves. */
public final class Solution {

    /** So many learners of a commune teach: their keys have nothing to do with what they are like. */
    private static final int TEACHERS = 1000;

    private final Map<String, Verdict> verdicts;
    private final Map<String, List<Comparison>> alike;
    private final int roster;

    Solution(Map<String, Verdict> verdicts, Map<String, List<Comparison>> alike, int roster) {
        this.verdicts = new HashMap<>(verdicts);
        this.alike = new TreeMap<>(alike);
        this.roster = roster;
    }

    /** By the learners' keys. */
    public Map<String, Verdict> verdicts() {
        return verdicts;
    }

    /** How often learners agree with whom they are likely to be, in each way: expected numbers. */
    public Map<Reason, Double> agreements() {
        return new Estimation(alike.values().stream().limit(TEACHERS).toList(), roster).agreements();
    }
}
