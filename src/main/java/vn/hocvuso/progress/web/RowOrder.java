package vn.hocvuso.progress.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.progress.ProgressRow;

/** The order of rows on the board; rows that are equal in it keep the commune's own. */
enum RowOrder {
    BEHIND("behind"),
    OWN("order"),
    OWN_REVERSED("-order"),
    LEAST("percent"),
    MOST("-percent");

    private final String word;

    RowOrder(String word) {
        this.word = word;
    }

    /** Behind pace first, unless a known order is asked for. */
    static RowOrder named(String word) {
        for (RowOrder order : values()) {
            if (order.word.equals(word)) {
                return order;
            }
        }
        return BEHIND;
    }

    String word() {
        return word;
    }

    List<ProgressRow> sorted(List<ProgressRow> rows) {
        List<ProgressRow> sorted = new ArrayList<>(rows);
        switch (this) {
            case OWN -> {}
            case OWN_REVERSED -> Collections.reverse(sorted);
            case LEAST -> sorted.sort(Comparator.comparing(ProgressRow::percent, Comparator.nullsLast(ascending())));
            case MOST ->
                sorted.sort(Comparator.comparing(
                        ProgressRow::percent, Comparator.nullsLast(ascending().reversed())));
            case BEHIND ->
                sorted.sort(Comparator.comparing(ProgressRow::behind)
                        .reversed()
                        .thenComparing(row -> row.behind() ? row.percent() : null, Comparator.nullsLast(ascending())));
        }
        return sorted;
    }

    private static Comparator<BigDecimal> ascending() {
        return Comparator.naturalOrder();
    }
}
