package vn.hocvuso.imports.format;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.shared.SearchKey;

/** The headings under which each kind of file keeps its fields, compared without case and remarks such as "(*)". */
public final class Headings {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern REMARK = Pattern.compile("\\((?:\\*|nếu có|bắt buộc|dd.*|ngày.*)\\)|[*:]");

    private static final Map<ImportKind, Headings> BY_KIND = new EnumMap<>(Map.of(
            ImportKind.VILLAGES,
            new Headings()
                    .of(Field.CODE, "Mã thôn", "Mã")
                    .of(Field.NAME, "Tên thôn", "Thôn", "Tên")
                    .of(Field.KIND, "Loại")
                    .of(Field.ALIASES, "Tên gọi khác")
                    .of(Field.VALID_FROM, "Từ ngày")
                    .of(Field.RETIRED_ON, "Đến ngày")
                    .of(Field.PREDECESSORS, "Thôn cũ"),
            ImportKind.ORGANISATIONS,
            new Headings()
                    .of(Field.CODE, "Mã đơn vị", "Mã")
                    .of(Field.NAME, "Tên đơn vị", "Đơn vị", "Tên")
                    .of(Field.KIND, "Loại")
                    .of(Field.ALIASES, "Tên gọi khác"),
            ImportKind.TEAMS,
            new Headings()
                    .of(Field.CODE, "Mã tổ", "Mã")
                    .of(Field.NAME, "Tên tổ")
                    .of(Field.VILLAGE, "Thôn", "Thôn/TDP")
                    .of(Field.DECISION_NO, "Số quyết định")
                    .of(Field.DECIDED_ON, "Ngày quyết định")
                    .of(Field.FULL_NAME, "Họ và tên", "Họ tên")
                    .of(Field.ROLE, "Vai trò")
                    .of(Field.PHONE, "SĐT", "Số điện thoại", "Điện thoại")
                    .of(Field.UNIT, "Đơn vị", "Đơn vị công tác")
                    .of(Field.FROM, "Từ ngày")
                    .of(Field.TO, "Đến ngày")
                    .of(Field.ACCOUNT, "Tài khoản"),
            ImportKind.ROSTER,
            people().of(Field.PERSON_CODE, "Mã", "Mã nhân khẩu", "Mã học viên", "Mã đối tượng", "ID"),
            ImportKind.COMPLETIONS,
            people().of(
                            Field.LEARNER_ID,
                            "Mã",
                            "Mã nhân khẩu",
                            "Mã học viên",
                            "Mã số ID",
                            "Mã đối tượng",
                            "Mã NV",
                            "Số báo danh",
                            "ID",
                            "ID number",
                            "Student ID",
                            "External Id",
                            "Unique User ID")
                    .of(
                            Field.COURSE,
                            "Khóa học",
                            "Tên khóa học",
                            "Lớp",
                            "Course",
                            "courseshortname",
                            "certificationshortname",
                            "course1")
                    .of(
                            Field.PROGRESS_PERCENT,
                            "Tiến độ",
                            "Tiến độ (%)",
                            "% hoàn thành",
                            "Tỷ lệ hoàn thành",
                            "Overall Progress")
                    .of(
                            Field.SCORE,
                            "Điểm",
                            "Điểm thi",
                            "Kết quả",
                            "Điểm số",
                            "Grade",
                            "Course Grade",
                            "Course total (Real)",
                            "Final Score")
                    .of(
                            Field.STATUS,
                            "Trạng thái",
                            "Tình trạng",
                            "Kết quả học tập",
                            "Completed",
                            "Certificate Delivered")
                    .of(Field.COURSE_COMPLETE, "Hoàn thành khóa học", "Course complete")
                    .of(Field.STARTED_ON, "Ngày bắt đầu", "Ngày đăng ký", "Enrollment Time")
                    .of(
                            Field.COMPLETED_ON,
                            "Ngày hoàn thành",
                            "Thời gian hoàn thành",
                            "Hoàn thành lúc",
                            "Completion Time",
                            "completiondate")
                    .of(Field.CERTIFIED_ON, "Ngày cấp chứng nhận", "Ngày cấp chứng chỉ"),
            ImportKind.EXTENSIONS,
            new Headings()
                    .of(Field.CAMPAIGN, "Mã đợt", "Đợt")
                    .of(Field.LEVEL, "Cấp")
                    .of(Field.CODE, "Mã")
                    .of(Field.NEW_DEADLINE, "Hạn mới")
                    .of(Field.BY_DAYS, "Số ngày", "Thêm số ngày")
                    .of(Field.DOCUMENT_KIND, "Loại văn bản")
                    .of(Field.DECISION_NO, "Số văn bản", "Số, ký hiệu")
                    .of(Field.DECIDED_ON, "Ngày văn bản", "Ngày ban hành")
                    .of(Field.ISSUER, "Cơ quan ban hành")
                    .of(Field.REASON, "Lý do")));

    private static final Headings TOTALS = new Headings()
            .of(Field.VILLAGE, "Thôn", "Mã thôn", "Tên thôn", "Thôn/TDP", "Thôn/Tổ dân phố", "Tổ dân phố", "Khu dân cư")
            .of(Field.ORGANISATION, "Đơn vị", "Mã đơn vị", "Tên đơn vị", "Cơ quan", "Trường")
            .of(Field.NAME, "Nơi", "Tên", "Mã", "Địa bàn", "Thôn, đơn vị")
            .of(
                    Field.TOTAL,
                    "Tổng số",
                    "Tổng số người",
                    "Tổng số người phải hoàn thành",
                    "Số người",
                    "Số người phải hoàn thành",
                    "Số người trong độ tuổi",
                    "Khai báo");

    private final Map<String, Field> marked = new HashMap<>();
    private final Map<String, Field> bare = new HashMap<>();

    /** Every file may come back with the lines of the first. */
    private Headings() {
        of(Field.LINE, "Dòng");
    }

    private static Headings people() {
        return new Headings()
                .of(
                        Field.FULL_NAME,
                        "Họ và tên",
                        "Họ tên",
                        "Tên học viên",
                        "Học viên",
                        "Họ tên học viên",
                        "Tên đầy đủ",
                        "Name",
                        "Full name",
                        "Student")
                .of(
                        Field.LAST_NAME,
                        "Họ",
                        "Họ và tên đệm",
                        "Họ đệm",
                        "Họ và chữ đệm",
                        "Last name",
                        "lastname",
                        "preferred_last_name")
                .of(Field.MIDDLE_NAME, "Tên đệm", "Chữ đệm")
                .of(Field.FIRST_NAME, "Tên", "Tên đệm và tên", "First name", "firstname", "preferred_first_name")
                .of(Field.BIRTH_DATE, "Ngày sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh")
                .of(Field.BIRTH_YEAR, "Năm sinh")
                .of(Field.BIRTH_MALE, "Năm sinh nam", "Ngày sinh nam", "Ngày tháng năm sinh nam")
                .of(Field.BIRTH_FEMALE, "Năm sinh nữ", "Ngày sinh nữ", "Ngày tháng năm sinh nữ")
                .of(Field.SEX, "Giới tính", "Nam/Nữ")
                .of(
                        Field.NATIONAL_ID,
                        "CCCD",
                        "Số CCCD",
                        "CC/CCCD",
                        "Số căn cước",
                        "Căn cước",
                        "CMND/CCCD",
                        "Số CMND/CCCD",
                        "Số định danh",
                        "Số định danh cá nhân",
                        "Mã định danh")
                .of(Field.PHONE, "SĐT", "Điện thoại", "Số điện thoại", "Di động", "Số ĐT")
                .of(Field.EMAIL, "Email", "Thư điện tử", "E-mail", "Email address", "primary_email_address")
                .of(Field.USERNAME, "Tài khoản", "Tên đăng nhập", "Username", "SIS Login ID")
                .of(
                        Field.VILLAGE,
                        "Thôn",
                        "Thôn/Tổ",
                        "Tổ dân phố",
                        "TDP",
                        "Thôn/TDP",
                        "Thôn/Tổ dân phố",
                        "Làng",
                        "Bản",
                        "Khu phố",
                        "Địa bàn",
                        "Khu dân cư",
                        "Địa chỉ")
                .of(Field.PROVINCE, "Tỉnh", "Tỉnh/Thành phố")
                .of(Field.COMMUNE, "Xã", "Xã/Phường", "Phường/Xã", "Đơn vị hành chính", "Mã xã", "Mã xã/phường")
                .of(Field.OLD_COMMUNE, "Xã cũ", "Xã/Phường cũ")
                .of(Field.ORGANISATION, "Đơn vị", "Cơ quan", "Đơn vị công tác", "Trường", "Nơi công tác", "Institution")
                .of(Field.GROUP, "Đối tượng", "Nhóm đối tượng")
                .of(Field.HOUSEHOLD, "Hộ", "Số hộ", "Mã hộ")
                .of(Field.RESIDENCE, "Cư trú", "Tình trạng cư trú");
    }

    public static Headings of(ImportKind kind) {
        Headings headings = BY_KIND.get(kind);
        return headings == null ? new Headings() : headings;
    }

    /** Of a file that says how many people are to finish, place by place. */
    public static Headings ofTotals() {
        return TOTALS;
    }

    private Headings of(Field field, String... headings) {
        for (String heading : headings) {
            marked.put(markedKey(heading), field);
            bare.putIfAbsent(bareKey(heading), field);
        }
        marked.put(markedKey(field.contractName()), field);
        return this;
    }

    /** Whether files of the kind may have the field at all. */
    public boolean know(Field field) {
        return marked.containsValue(field);
    }

    /** The field that a heading names; its marks count where they tell two apart, such as "Họ" and "Hộ". */
    public Optional<Field> field(String heading) {
        return Optional.ofNullable(marked.get(markedKey(heading)))
                .or(() -> Optional.ofNullable(bare.get(bareKey(heading))));
    }

    private static String markedKey(String heading) {
        return Normalizer.normalize(plain(heading), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String bareKey(String heading) {
        String plain = plain(heading);
        String key = SearchKey.of(plain.replace("%", " phan tram "));
        return key.isEmpty() ? plain : key;
    }

    private static String plain(String heading) {
        return SPACES.matcher(REMARK.matcher(heading).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
