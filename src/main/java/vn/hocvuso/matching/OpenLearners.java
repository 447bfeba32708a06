package vn.hocvuso.matching;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.matching.OpenLearnerMapper.Doubt;
import vn.hocvuso.matching.OpenLearnerMapper.Row;

/** Learners of an import whom neither a decision nor their national id tells, until those of their commune are told together. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OpenLearners {

    private final OpenLearnerMapper mapper;
    private final SealedLearners sealed;
    private final JsonMapper json = JsonMapper.shared();

    OpenLearners(OpenLearnerMapper mapper, SealedLearners sealed) {
        this.mapper = mapper;
        this.sealed = sealed;
    }

    public void add(ImportId importId, String commune, Collection<Learner> learners) {
        List<Row> rows = learners.stream()
                .map(learner -> new Row(commune, learner.key(), sealed.seal(learner)))
                .toList();
        if (!rows.isEmpty()) {
            mapper.insert(importId, JsonRows.of(rows));
        }
    }

    /** The communes whose learners are not told yet. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> communes(ImportId importId) {
        return mapper.communes(importId);
    }

    /** Those of a commune, by their keys. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Learner> of(ImportId importId, String commune) {
        return mapper.of(importId, commune).stream()
                .map(sealed::open)
                .collect(toMap(Learner::key, Function.identity()));
    }

    /** Those of a commune are told; of the doubtful ones the candidates are kept. */
    public void told(ImportId importId, String commune, Map<String, Verdict> verdicts) {
        List<Doubt> doubts = new ArrayList<>();
        verdicts.forEach((key, verdict) -> {
            if (verdict instanceof Verdict.Doubtful doubtful) {
                List<Candidate> candidates = doubtful.candidates();
                doubts.add(new Doubt(
                        key,
                        json.writeValueAsString(candidates),
                        Pattern.of(candidates).code()));
            }
        });
        mapper.setTold(importId, commune, JsonRows.of(doubts));
    }

    public void forget(ImportId importId) {
        mapper.delete(importId);
    }
}
