package vn.hocvuso.imports;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the problems of a row as they are stored. */
final class Problems {

    private static final TypeReference<List<Problem>> LIST = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private Problems() {}

    static List<Problem> of(ImportRow row) {
        return row.problems() == null ? List.of() : JSON.readValue(row.problems(), LIST);
    }
}
