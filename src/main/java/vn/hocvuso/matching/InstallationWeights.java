package vn.hocvuso.matching;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;

/**
 * The weights of this installation: the usual ones, until somebody adopts those that its own files teach. They do not change by
 * themselves, for the same file is to be told in the same way when it comes again.
 */
@Component
public class InstallationWeights {

    private final WeightMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    InstallationWeights(WeightMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    Weights used() {
        return Weights.usualBut(byReason(mapper.used()));
    }

    /**
     * A weight, from 0 to 1, as it is usual, as it is used here, and as the files teach it.
     *
     * @param seen of how many agreements the files tell, as far as can be expected
     */
    public record Line(Reason reason, double usual, double used, double learned, double seen) {}

    /** All that files can teach. */
    public List<Line> lines(Caller caller) {
        caller.mustBeAdmin();
        Weights used = used();
        Map<Reason, Double> seen = byReason(mapper.agreements());
        Weights learned = Weights.learned(seen);
        return Arrays.stream(Reason.values())
                .filter(Reason::learned)
                .map(reason -> new Line(
                        reason, reason.usual(), used.of(reason), learned.of(reason), seen.getOrDefault(reason, 0.0)))
                .toList();
    }

    /** From now on files are told by what they teach so far. */
    @Transactional
    public void adopt(Caller caller) {
        List<WeightMapper.Of> learned = lines(caller).stream()
                .map(line -> new WeightMapper.Of(line.reason(), line.learned()))
                .toList();
        mapper.forget();
        mapper.adopt(JsonRows.of(learned), caller.username(), clock.instant());
        audit.record(caller.username(), "weights.adopted", Subject.of("weights", "", null), "");
    }

    /** From now on files are told by the usual ones. */
    @Transactional
    public void reset(Caller caller) {
        caller.mustBeAdmin();
        mapper.forget();
        audit.record(caller.username(), "weights.reset", Subject.of("weights", "", null), "");
    }

    /** Keeps what the learners of an import teach. */
    @Transactional
    public void learn(ImportId importId, String commune, Map<Reason, Double> agreements) {
        mapper.deleteAgreements(importId, commune);
        mapper.insertAgreements(
                importId,
                commune,
                JsonRows.of(agreements.entrySet().stream()
                        .map(one -> new WeightMapper.Of(one.getKey(), one.getValue()))
                        .toList()));
    }

    private static Map<Reason, Double> byReason(Collection<WeightMapper.Of> all) {
        return all.stream().collect(toMap(WeightMapper.Of::reason, WeightMapper.Of::value));
    }
}
