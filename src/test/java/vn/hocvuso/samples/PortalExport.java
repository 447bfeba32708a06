package vn.hocvuso.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file of the portal as of one day: everybody who has registered by then, as far as he has come. */
final class PortalExport {

    static final int PROGRESS = 11;
    static final int STATE = 13;
    static final int FINISHED_ON = 14;

    private static final List<String> HEADER = List.of(
            "STT",
            "Mã học viên",
            "Họ và tên",
            "Ngày sinh",
            "Giới tính",
            "CCCD",
            "Số điện thoại",
            "Email",
            "Thôn/TDP",
            "Xã/Phường",
            "Khóa học",
            "Tiến độ (%)",
            "Điểm",
            "Trạng thái",
            "Ngày hoàn thành");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final LocalDate IN_UTF16 = LocalDate.of(2025, 10, 31);
    private static final LocalDate WITH_SEMICOLONS = LocalDate.of(2025, 11, 6);
    private static final LocalDate COURSE_SPELT_OTHERWISE = LocalDate.of(2025, 11, 18);

    private final Sample sample;
    private final LocalDate day;

    PortalExport(Sample sample, LocalDate day) {
        this.sample = sample;
        this.day = day;
    }

    String fileName() {
        return "hoan-thanh-" + day + ".csv";
    }

    byte[] bytes() {
        return shape().bytes(rows());
    }

    private List<List<String>> rows() {
        List<List<String>> learners = learnerRows();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CỔNG BÌNH DÂN HỌC VỤ SỐ TỈNH QUẢNG NGÃI"));
        rows.add(List.of("DANH SÁCH HỌC VIÊN THAM GIA KHÓA HỌC NỀN TẢNG TRỰC TUYẾN"));
        rows.add(List.of("(Số liệu lũy kế đến ngày %s)".formatted(DAY.format(day))));
        rows.add(List.of());
        rows.add(HEADER);
        rows.addAll(learners);
        rows.add(List.of("Tổng cộng: %d học viên".formatted(learners.size())));
        rows.add(List.of());
        rows.add(signature("Quảng Ngãi, ngày %1$td tháng %1$tm năm %1$tY".formatted(day)));
        rows.add(signature("NGƯỜI LẬP BIỂU"));
        rows.add(signature("(Ký, ghi rõ họ tên)"));
        return rows;
    }

    private List<List<String>> learnerRows() {
        List<List<String>> rows = new ArrayList<>();
        List<Learner> learners = sample.learners();
        for (int i = 0; i < learners.size(); i++) {
            Learner learner = learners.get(i);
            if (!learner.study().registeredOn().isAfter(day)) {
                rows.add(row(rows.size() + 1, learner));
                if (Slips.isRepeated(i)) {
                    rows.add(row(rows.size() + 1, learner));
                }
            }
        }
        Slips.makeIn(sample.commune().code(), day, rows);
        return rows;
    }

    private List<String> row(int number, Learner learner) {
        Learner.Written written = learner.written();
        Study study = learner.study();
        boolean finished = study.isFinishedOn(day);
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(number),
                learner.learnerId(),
                written.fullName(),
                written.birth(),
                written.sex(),
                written.nationalId(),
                written.phone(),
                written.email(),
                written.village(),
                written.commune(),
                course()));
        row.add(String.valueOf(study.progressOn(day)));
        row.add(finished ? score(study) : "");
        row.add(study.stateOn(day));
        row.add(finished ? DAY.format(study.finishedOn()) : "");
        return row;
    }

    private FileShape shape() {
        if (day.equals(IN_UTF16)) {
            return FileShape.TAB_UTF16_MARKED;
        }
        return day.equals(WITH_SEMICOLONS) ? FileShape.SEMICOLON_UTF8 : FileShape.COMMA_UTF8_MARKED;
    }

    private String course() {
        return day.equals(COURSE_SPELT_OTHERWISE) ? Spelling.withOtherTonePlacement(Campaign.COURSE) : Campaign.COURSE;
    }

    /** Whoever separates cells by semicolons writes 8,5. */
    private String score(Study study) {
        String score = String.valueOf(study.score());
        return shape() == FileShape.SEMICOLON_UTF8 ? score.replace('.', ',') : score;
    }

    private static List<String> signature(String text) {
        List<String> row = new ArrayList<>(
                HEADER.stream().limit(FINISHED_ON - 2).map(column -> "").toList());
        row.add(text);
        return row;
    }
}
