package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.List;

/** The mistakes of single files, made by hand or by the portal; the next file is right again. */
final class Slips {

    private static final int ROWS_BETWEEN_REPEATED = 700;
    private static final int ROWS_BETWEEN_SLIPS = 60;

    private Slips() {}

    /** Whether the learner with that position stands twice in every file. */
    static boolean isRepeated(int position) {
        return position % ROWS_BETWEEN_REPEATED == 123;
    }

    /** An unknown state word stops an import for a question, so it stands in one file alone. */
    static void makeIn(String commune, LocalDate day, List<List<String>> rows) {
        switch (day.toString()) {
            case "2025-11-09" -> overwrite(rows, "Hoàn thành", 2, PortalExport.FINISHED_ON, "30/018/2025");
            case "2025-11-12" -> overwrite(rows, "Hoàn thành", 2, PortalExport.FINISHED_ON, "10/12/2025");
            case "2025-11-15" -> overwrite(rows, "Hoàn thành", askedAbout(commune), PortalExport.STATE, "Hoàn tất");
            case "2025-11-18" -> overwrite(rows, "Đang học", 3, PortalExport.PROGRESS, "100");
            default -> {}
        }
    }

    private static int askedAbout(String commune) {
        return commune.equals("21421") ? 3 : 0;
    }

    private static void overwrite(List<List<String>> rows, String state, int count, int column, String mistake) {
        List<List<String>> candidates = rows.stream()
                .filter(row -> row.get(PortalExport.STATE).equals(state))
                .toList();
        for (int i = 1; i <= count; i++) {
            candidates.get(i * ROWS_BETWEEN_SLIPS % candidates.size()).set(column, mistake);
        }
    }
}
