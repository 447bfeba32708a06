package vn.hocvuso.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files that set a commune up: its villages, organisations and teams. */
final class PlaceFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    /** The day on which today's communes began. */
    private static final LocalDate COMMUNES_BEGAN_ON = LocalDate.of(2025, 7, 1);

    private final MadeUpCommune commune;

    PlaceFiles(MadeUpCommune commune) {
        this.commune = commune;
    }

    byte[] villages() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Mã thôn", "Tên thôn", "Loại", "Tên gọi khác", "Từ ngày", "Đến ngày", "Thôn cũ"));
        commune.villages()
                .forEach(village -> rows.add(List.of(
                        village.code(),
                        village.name(),
                        "Thôn",
                        list(village.aliases()),
                        day(COMMUNES_BEGAN_ON),
                        "",
                        "")));
        return FileShape.COMMA_UTF8_MARKED.bytes(rows);
    }

    byte[] organisations() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Mã đơn vị", "Tên đơn vị", "Loại", "Tên gọi khác"));
        commune.organisations()
                .forEach(organisation -> rows.add(List.of(
                        organisation.code(), organisation.name(), organisation.kind(), list(organisation.aliases()))));
        return FileShape.COMMA_UTF8_MARKED.bytes(rows);
    }

    byte[] teams() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Mã tổ",
                "Tên tổ",
                "Thôn",
                "Số quyết định",
                "Ngày quyết định",
                "Họ và tên",
                "Vai trò",
                "SĐT",
                "Đơn vị",
                "Từ ngày",
                "Đến ngày",
                "Tài khoản"));
        commune.teams().forEach(team -> team.members().forEach(member -> rows.add(row(team, member))));
        return FileShape.COMMA_UTF8_MARKED.bytes(rows);
    }

    private List<String> row(MadeUpTeam team, MadeUpTeam.Member member) {
        return List.of(
                team.code(),
                "Tổ công nghệ số cộng đồng " + team.village().label(),
                team.village().label(),
                team.decisionNo(),
                day(team.decidedOn()),
                member.person().fullName(),
                member.role(),
                member.person().phone(),
                member.unit(),
                day(member.from()),
                day(member.to()),
                member.username());
    }

    private static String list(List<String> names) {
        return String.join(";", names);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
