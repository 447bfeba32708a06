package vn.hocvuso.imports;

import java.util.List;
import java.util.Map;

/** A row of an import with its problems and its cells by heading; identities and phones are masked. */
public record RowView(ImportRow row, List<Problem> problems, Map<String, String> raw) {

    public RowView {
        problems = List.copyOf(problems);
    }
}
