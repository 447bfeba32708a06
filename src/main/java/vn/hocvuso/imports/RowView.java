package vn.hocvuso.imports;

import java.util.List;
import java.util.Map;

/**
 * A row of an import with its problems and its cells by heading; identities and phones are masked.
 *
 * @param name whom or what it is about, as the file calls it
 */
public record RowView(ImportRow row, List<Problem> problems, String name, Map<String, String> raw) {

    public RowView {
        problems = List.copyOf(problems);
    }
}
