package vn.hocvuso.imports;

import java.util.Map;

/** The alarms of an import, and how often each holds. */
public record Alarms(Map<Alarm, Integer> counts) {

    public static final Alarms NONE = new Alarms(Map.of());

    public Alarms {
        counts = Map.copyOf(counts);
    }
}
