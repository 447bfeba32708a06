package vn.hocvuso.imports.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.imports.ImportRow;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.RowView;

/** A row of a file as the page shows it; what is wrong with it stands in sentences. */
record RowLine(
        int line,
        String outcome,
        @Nullable String effect,
        String name,
        @Nullable String personCode,
        @Nullable String personName,
        @Nullable String villageName,
        List<String> problems,
        Map<String, String> raw) {

    static RowLine of(RowView view, Map<String, String> villageNames, ProblemTexts texts) {
        ImportRow row = view.row();
        String village = row.villageCode();
        Effect effect = row.effect();
        return new RowLine(
                row.line(),
                row.outcome().name(),
                effect == null ? null : effect.name(),
                view.name(),
                row.personCode(),
                row.personName(),
                village == null ? null : villageNames.getOrDefault(village, village),
                view.problems().stream().map(texts::of).toList(),
                view.raw());
    }
}
