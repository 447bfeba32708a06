package vn.hocvuso.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.imports.format.HeaderKeys;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.Profile;
import vn.hocvuso.shared.SearchKey;

/** What the users of a commune have said of a portal's columns and words, for its next file. */
@Component
public class ColumnMemory {

    private static final String SEVERAL_COMMUNES = "";

    private final ColumnMapper mapper;
    private final JsonMapper json = JsonMapper.shared();

    ColumnMemory(ColumnMapper mapper) {
        this.mapper = mapper;
    }

    /** By the signature of the header. */
    public Map<String, Profile> profiles(Import job) {
        return mapper.profiles(commune(job), job.source(), job.kind()).stream()
                .collect(Collectors.toMap(
                        ColumnMapper.Stored::signature, one -> json.readValue(one.columnsSaid(), Profile.class)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Import job, Layout layout) {
        mapper.putProfile(
                commune(job),
                job.source(),
                job.kind(),
                HeaderKeys.signature(layout.columns()),
                json.writeValueAsString(Profile.of(layout.columns())));
    }

    public List<WordMeaning> words(Import job) {
        return mapper.words(commune(job), job.source());
    }

    /** A handful of them, as somebody has answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Import job, List<WordMeaning> words) {
        words.forEach(word ->
                mapper.putWord(commune(job), job.source(), word.field(), SearchKey.of(word.found()), word.value()));
    }

    private static String commune(Import job) {
        return job.communeCode() == null ? SEVERAL_COMMUNES : job.communeCode();
    }
}
