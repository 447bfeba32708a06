package vn.hocvuso.samples;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The roster of a commune as its office keeps it: careful, but some know only the year of their birth. */
final class RosterFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> HEADER = List.of(
            "STT",
            "Mã",
            "Họ và tên",
            "Ngày sinh",
            "Giới tính",
            "Số CCCD",
            "Số điện thoại",
            "Thôn",
            "Đơn vị công tác",
            "Đối tượng",
            "Cư trú");

    private final MadeUpCommune commune;

    RosterFile(MadeUpCommune commune) {
        this.commune = commune;
    }

    byte[] bytes() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("UBND XÃ " + commune.name().toUpperCase(Locale.ROOT)));
        rows.add(List.of("DANH SÁCH NGƯỜI DÂN VÀ CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG"));
        rows.add(List.of("(Rà soát đến ngày 25/10/2025)"));
        rows.add(List.of());
        rows.add(HEADER);
        commune.people().forEach(person -> rows.add(row(rows.size() - 4, person)));
        rows.add(List.of("Tổng cộng: %d người".formatted(commune.people().size())));
        return FileShape.COMMA_UTF8_MARKED.bytes(rows);
    }

    private static List<String> row(int number, MadeUpPerson person) {
        List<String> row = new ArrayList<>(List.of(String.valueOf(number), person.code(), person.fullName()));
        row.add(
                person.birthDayKnown()
                        ? DAY.format(person.birthDate())
                        : String.valueOf(person.birthDate().getYear()));
        row.addAll(List.of(person.sex().word(), person.nationalId(), person.phone()));
        row.add(person.home().map(MadeUpVillage::label).orElse(""));
        row.add(person.workplace().map(MadeUpOrganisation::name).orElse(""));
        row.addAll(List.of(person.group(), person.residence().word()));
        return row;
    }
}
