package vn.hocvuso.imports.format;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.samples.Dice;
import vn.hocvuso.samples.Names;
import vn.hocvuso.samples.Sex;

/** The same 300 made-up learners, written into tables of every shape. */
final class MadeUpFile {

    static final String FIRST = "Khóa học nền tảng";
    static final String SECOND = "Dịch vụ công trực tuyến";
    static final List<String> VILLAGES = List.of("Đăk Dé", "Đông Lỗ", "Phước Thịnh", "Kon Pring", "Ngọk Lây");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd 14:05:09");

    private final List<Learner> learners = new ArrayList<>();

    MadeUpFile() {
        Dice dice = Dice.of("matrix");
        Names names = new Names();
        for (int number = 0; number < 300; number++) {
            Sex sex = dice.chance(50) ? Sex.MALE : Sex.FEMALE;
            String name = names.lowlandName(dice, names.familyName(dice), sex);
            LocalDate birth = dice.dayOf(dice.between(1950, 2005));
            String id =
                    "051%d%02d%06d".formatted(centuryDigit(sex, birth), birth.getYear() % 100, 100_000 + number * 37);
            learners.add(new Learner(
                    name, sex, birth, id, VILLAGES.get(number / 60), "H" + (number / 3), done(dice), done(dice)));
        }
    }

    private static int centuryDigit(Sex sex, LocalDate birth) {
        return (birth.getYear() < 2000 ? 0 : 2) + (sex == Sex.MALE ? 0 : 1);
    }

    private static @Nullable LocalDate done(Dice dice) {
        return dice.chance(60) ? LocalDate.of(2025, 11, 1).plusDays(dice.between(0, 10)) : null;
    }

    /** @param first the day on which he finished the first course, if he did */
    record Learner(
            String name,
            Sex sex,
            LocalDate birth,
            String id,
            String village,
            String household,
            @Nullable LocalDate first,
            @Nullable LocalDate second) {}

    /** What a row of a table says. */
    record Said(String name, String birth, String id, String village, String course, String status, String day) {}

    /** A table: its rows, and what they say. */
    record Written(List<List<String>> rows, List<Said> said) {}

    /** The shapes by name. */
    Map<String, Written> shapes() {
        Map<String, Written> shapes = new TreeMap<>();
        shapes.put("a row per learner", plain());
        shapes.put("titles, numbers, repeated header, total, signatures", official());
        shapes.put("groups", groups());
        shapes.put("births by sex", birthsBySex());
        shapes.put("households", households());
        shapes.put("a row per learner and course", byCourse());
        shapes.put("two columns a course", wide());
        shapes.put("names in parts, other order, ragged", parts());
        return shapes;
    }

    Written plain() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Họ và tên", "Ngày sinh", "Số CCCD", "Thôn", "Trạng thái", "Ngày hoàn thành"));
        learners.forEach(one -> rows.add(List.of(
                one.name(), DAY.format(one.birth()), one.id(), one.village(), word(one.first()), day(one.first()))));
        return new Written(rows, said(""));
    }

    private Written official() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = List.of(
                "STT",
                "HỌ VÀ TÊN (*)",
                "Ngày, tháng, năm sinh",
                "CCCD",
                "Thôn/Tổ",
                "Tình trạng",
                "Thời gian hoàn thành");
        rows.add(List.of("ỦY BAN NHÂN DÂN XÃ ĐÔNG LỖ"));
        rows.add(List.of("DANH SÁCH HỌC VIÊN BÌNH DÂN HỌC VỤ SỐ"));
        rows.add(List.of("(Số liệu đến ngày 12/11/2025,\nlũy kế từ đầu đợt)"));
        rows.add(List.of(""));
        rows.add(header);
        rows.add(List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"));
        int number = 0;
        for (Learner one : learners) {
            if (number == 150) {
                rows.add(header);
            }
            rows.add(List.of(
                    String.valueOf(++number),
                    one.name(),
                    DAY.format(one.birth()),
                    "'" + one.id(),
                    one.village(),
                    word(one.first()),
                    day(one.first())));
        }
        rows.add(List.of("", "Tổng cộng: 300", "", "", "", "", ""));
        rows.add(List.of("", "Người lập biểu", "", "", "", "Chủ tịch"));
        return new Written(rows, said(""));
    }

    private Written groups() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("STT", "Họ và tên", "Ngày sinh", "CCCD", "Kết quả học tập", "Ngày hoàn thành"));
        List<String> numbers = List.of("I.", "II.", "III.", "IV.", "V.");
        int number = 0;
        for (Learner one : learners) {
            if (number % 60 == 0) {
                rows.add(List.of(numbers.get(number / 60) + " Thôn " + one.village()));
            }
            rows.add(List.of(
                    String.valueOf(++number),
                    one.name(),
                    DAY.format(one.birth()),
                    one.id(),
                    word(one.first()),
                    day(one.first())));
        }
        return new Written(
                rows,
                learners.stream()
                        .map(one -> said(one, "Thôn " + one.village(), "", one.first()))
                        .toList());
    }

    private Written birthsBySex() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("STT", "Họ và tên", "Năm sinh", "", "CCCD", "Thôn", "Học tập", ""));
        rows.add(List.of("", "", "Nam", "Nữ", "", "", "Trạng thái", "Ngày hoàn thành"));
        int number = 0;
        for (Learner one : learners) {
            String year = String.valueOf(one.birth().getYear());
            boolean man = one.sex() == Sex.MALE;
            rows.add(List.of(
                    String.valueOf(++number),
                    one.name(),
                    man ? year : "",
                    man ? "" : year,
                    one.id(),
                    one.village(),
                    word(one.first()),
                    day(one.first())));
        }
        List<Said> said = learners.stream()
                .map(one -> new Said(
                        one.name(),
                        one.birth().getYear() + (one.sex() == Sex.MALE ? " Nam" : " Nữ"),
                        one.id(),
                        one.village(),
                        "",
                        state(one.first()),
                        iso(one.first())))
                .toList();
        return new Written(rows, said);
    }

    private Written households() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Số hộ", "Thôn", "Họ tên", "Ngày sinh", "Số định danh cá nhân", "Trạng thái", "Ngày hoàn thành"));
        String last = "";
        for (Learner one : learners) {
            boolean first = !one.household().equals(last);
            last = one.household();
            rows.add(List.of(
                    first ? last : "",
                    first ? one.village() : "",
                    one.name(),
                    DAY.format(one.birth()),
                    one.id(),
                    word(one.first()),
                    day(one.first())));
        }
        return new Written(rows, said(""));
    }

    private Written byCourse() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Họ và tên", "Ngày sinh", "Số CCCD", "Thôn", "Khóa học", "Trạng thái", "Ngày hoàn thành"));
        for (Learner one : learners) {
            rows.add(List.of(
                    one.name(),
                    DAY.format(one.birth()),
                    one.id(),
                    one.village(),
                    FIRST,
                    word(one.first()),
                    day(one.first())));
            rows.add(List.of(
                    one.name(),
                    DAY.format(one.birth()),
                    one.id(),
                    one.village(),
                    SECOND,
                    word(one.second()),
                    day(one.second())));
        }
        return new Written(rows, saidByCourse());
    }

    private Written wide() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "Ngày sinh", "Số CCCD", "Thôn", FIRST, FIRST + " - Completion date", SECOND, ""));
        for (Learner one : learners) {
            rows.add(List.of(
                    one.name(),
                    DAY.format(one.birth()),
                    one.id(),
                    one.village(),
                    one.first() == null ? "Chưa hoàn thành" : "Đã hoàn thành (đạt điểm chuẩn)",
                    one.first() == null ? "" : STAMP.format(one.first()),
                    one.second() == null ? "Not completed" : "Completed (set by Trần Văn B)",
                    one.second() == null ? "" : STAMP.format(one.second())));
        }
        return new Written(rows, saidByCourse());
    }

    private Written parts() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Ngày hoàn thành", "CCCD", "Họ và tên đệm", "Tên", "Ghi chú", "Thôn", "Ngày sinh", "Trạng thái"));
        for (Learner one : learners) {
            int space = one.name().lastIndexOf(' ');
            List<String> row = new ArrayList<>(List.of(
                    day(one.first()),
                    one.id(),
                    one.name().substring(0, space),
                    one.name().substring(space + 1),
                    "học \"giỏi\"\nvà chăm",
                    one.village(),
                    DAY.format(one.birth())));
            if (one.first() != null) {
                row.add("Đạt");
                row.addAll(one.household().endsWith("7") ? List.of("ngoài lề") : List.of());
            }
            rows.add(row);
        }
        List<Said> said = learners.stream()
                .map(one -> new Said(
                        one.name(),
                        one.birth().toString(),
                        one.id(),
                        one.village(),
                        "",
                        one.first() == null ? "" : "COMPLETED",
                        iso(one.first())))
                .toList();
        return new Written(rows, said);
    }

    private List<Said> said(String course) {
        return learners.stream()
                .map(one -> said(one, one.village(), course, one.first()))
                .toList();
    }

    private List<Said> saidByCourse() {
        List<Said> said = new ArrayList<>();
        for (Learner one : learners) {
            said.add(said(one, one.village(), FIRST, one.first()));
            said.add(said(one, one.village(), SECOND, one.second()));
        }
        said.sort(Comparator.comparingInt(one -> 0));
        return said;
    }

    private static Said said(Learner one, String village, String course, @Nullable LocalDate day) {
        return new Said(one.name(), one.birth().toString(), one.id(), village, course, state(day), iso(day));
    }

    private static String state(@Nullable LocalDate day) {
        return day == null ? "IN_PROGRESS" : "COMPLETED";
    }

    private static String word(@Nullable LocalDate day) {
        return day == null ? "Chưa hoàn thành" : "Hoàn thành";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
