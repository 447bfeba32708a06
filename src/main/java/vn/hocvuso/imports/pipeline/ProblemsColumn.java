package vn.hocvuso.imports.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.imports.Problem;

/** The problems of a row as they are stored: JSON, or nothing. */
final class ProblemsColumn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemsColumn() {}

    static @Nullable String written(List<Problem> problems) {
        return problems.isEmpty() ? null : JSON.writeValueAsString(problems);
    }
}
