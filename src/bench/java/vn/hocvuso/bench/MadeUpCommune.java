package vn.hocvuso.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.samples.Dice;
import vn.hocvuso.samples.Names;
import vn.hocvuso.samples.Sex;

/** A commune of as many made-up adults as are asked for, no two alike, and the files that speak of them. */
record MadeUpCommune(String code, List<Villager> people) {

    static final String COURSE = "Khóa học nền tảng";

    static final String EXPORT_HEADER =
            "Mã học viên,Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Tiến độ (%),Trạng thái,Ngày hoàn thành";

    static final int VILLAGES = 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static MadeUpCommune of(String code, int size) {
        Dice dice = Dice.of("bench " + code);
        Names names = new Names();
        List<Villager> people = new ArrayList<>(size);
        Set<List<Object>> alike = new HashSet<>();
        while (people.size() < size) {
            int number = people.size() + 1;
            Sex sex = dice.chance(50) ? Sex.MALE : Sex.FEMALE;
            LocalDate born = LocalDate.ofYearDay(dice.between(1940, 2005), dice.between(1, 365));
            String id = "051%d%02d%06d".formatted(sex.centuryDigit(born.getYear()), born.getYear() % 100, number);
            String name = names.lowlandName(dice, names.familyName(dice), sex);
            Villager one = new Villager(number, name, born, id, "Thôn " + dice.between(1, VILLAGES));
            if (alike.add(List.of(name, born, one.village))) {
                people.add(one);
            }
        }
        return new MadeUpCommune(code, people);
    }

    String villages() {
        return file(
                "Mã thôn,Tên thôn,Loại",
                IntStream.rangeClosed(1, VILLAGES).mapToObj(number -> "T" + number + ",Thôn " + number + ",Thôn"));
    }

    String roster() {
        return file(
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn",
                people.stream()
                        .map(one -> String.join(
                                ",", code + "P" + one.number, one.name, DAY.format(one.born), one.nationalId, one.village)));
    }

    /** An export in which those have finished for whom {@code done} holds. */
    String export(Predicate<Villager> done) {
        return file(EXPORT_HEADER, people.stream().map(one -> exported(one, done)));
    }

    /** One of its rows: every second learner shows no CCCD. */
    String exported(Villager one, Predicate<Villager> done) {
        return String.join(
                ",",
                "HV" + code + one.number,
                one.name,
                DAY.format(one.born),
                one.number % 2 == 0 ? one.nationalId : "",
                one.village,
                COURSE,
                done.test(one) ? "100,Hoàn thành,05/11/2025" : "40,Đang học,");
    }

    private static String file(String header, Stream<String> rows) {
        return rows.collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    /** Somebody who does not exist. */
    record Villager(int number, String name, LocalDate born, String nationalId, String village) {}
}
