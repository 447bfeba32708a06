package vn.hocvuso.facts;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/** The ledger of what was said. Its callers keep the values that stand; this keeps what they can be folded from again. */
@Component
public class Facts {

    private static final TypeReference<Map<String, @Nullable String>> FIELDS = new TypeReference<>() {};

    private final FactMapper mapper;
    private final Vault vault;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Facts(FactMapper mapper, Vault vault, Clock clock) {
        this.mapper = mapper;
        this.vault = vault;
        this.clock = clock;
    }

    public void say(String commune, SubjectKind kind, Origin origin, Collection<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        List<FactMapper.Row> rows = statements.stream()
                .map(statement ->
                        new FactMapper.Row(statement.subjectId(), statement.line(), sealed(statement.fields())))
                .toList();
        mapper.insert(commune, kind, origin, clock.instant(), JsonRows.of(rows));
    }

    /**
     * Takes back what an import said of a commune in some of its lines. The answer holds, for each subject it spoke of, what others
     * say; {@link Fields#NONE} where nobody else says anything.
     */
    public Map<Long, Fields> withdraw(String commune, ImportId importId, Lines lines) {
        Map<Long, Fields> left = new HashMap<>();
        mapper.subjectsOfLines(commune, importId, lines).forEach(subject -> left.put(subject, Fields.NONE));
        mapper.saidByOthers(commune, importId, lines)
                .forEach(said -> left.merge(said.subjectId(), opened(said.fields()), Fields::with));
        mapper.withdraw(commune, importId, lines);
        return left;
    }

    /** What hands corrected of some subjects; those of which nothing was corrected are not in it. */
    public Map<Long, Fields> corrections(String commune, SubjectKind kind, Collection<Long> subjects) {
        Map<Long, Fields> corrected = new HashMap<>();
        if (!subjects.isEmpty()) {
            mapper.corrections(commune, kind, JsonRows.of(subjects))
                    .forEach(said -> corrected.merge(said.subjectId(), opened(said.fields()), Fields::with));
        }
        return corrected;
    }

    /** The last thing that was said of a subject: what {@link #unsay} takes back. */
    public long latest(String commune, SubjectKind kind, long subject) {
        return mapper.latest(commune, kind, subject);
    }

    /** Takes one thing back that was said of a subject; the answer is what is said without it. */
    public Fields unsay(String commune, SubjectKind kind, long subject, long fact) {
        mapper.delete(commune, kind, subject, fact);
        return mapper.said(commune, kind, subject).stream()
                .map(said -> opened(said.fields()))
                .reduce(Fields.NONE, Fields::with);
    }

    /** What an import spoke of. */
    public List<Long> subjectsOf(ImportId importId) {
        return mapper.subjectsOf(importId);
    }

    /** How often something is said of a subject. */
    public int count(String commune, SubjectKind kind, long subject) {
        return mapper.said(commune, kind, subject).size();
    }

    /** Nothing is said of a subject any more. */
    public void forget(String commune, SubjectKind kind, long subject) {
        mapper.forget(commune, kind, subject);
    }

    /** What an import spoke of and others too. */
    public List<Long> sharedBy(ImportId importId) {
        return mapper.shared(importId);
    }

    /** What an import said of these subjects holds from now on as if said by hand, and does not go with it. */
    public void keep(ImportId importId, Collection<Long> subjects) {
        if (!subjects.isEmpty()) {
            mapper.keep(importId, JsonRows.of(subjects));
        }
    }

    private Sealed sealed(Fields fields) {
        return vault.seal(json.writeValueAsBytes(fields.values()));
    }

    private Fields opened(Sealed sealed) {
        return new Fields(json.readValue(vault.open(sealed), FIELDS));
    }
}
