package vn.hocvuso.imports.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.place.OrganisationKind;
import vn.hocvuso.place.VillageKind;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Sex;
import vn.hocvuso.roster.TeamRole;

/** The words that files use, as domain.md lists them; the contract's codes are accepted too. */
public final class Vocabulary {

    private static final Words<CourseStatus> STATUS = new Words<CourseStatus>()
            .mean(
                    CourseStatus.COMPLETED,
                    "Hoàn thành",
                    "Đã hoàn thành",
                    "Đạt",
                    "Đã đạt",
                    "Completed",
                    "Passed",
                    "Completed (achieved pass grade)",
                    "Đã hoàn thành (đạt điểm chuẩn)",
                    "Đã hoàn thành (được điểm đạt)",
                    "x",
                    "1",
                    "Có",
                    "Y",
                    "Yes")
            .mean(
                    CourseStatus.IN_PROGRESS,
                    "Đang học",
                    "Chưa hoàn thành",
                    "Not completed",
                    "Học xong chưa kiểm tra",
                    "Không đạt",
                    "Completed (did not achieve pass grade)",
                    "Đã hoàn thành (không đạt điểm chuẩn)",
                    "Đã hoàn thành (không được điểm đạt)",
                    "In progress")
            .mean(
                    CourseStatus.NOT_STARTED,
                    "Chưa học",
                    "Chưa tham gia",
                    "Chưa bắt đầu",
                    "Not started",
                    "0",
                    "Không",
                    "N",
                    "No");

    public static final Words<Sex> SEX =
            new Words<Sex>().mean(Sex.MALE, "Nam", "M", "Male").mean(Sex.FEMALE, "Nữ", "F", "Female");

    public static final Words<Residence> RESIDENCE = new Words<Residence>()
            .mean(Residence.LIVING, "Đang cư trú", "Thường trú", "Tạm trú")
            .mean(Residence.AWAY, "Đi làm ăn xa", "Vắng", "Tạm vắng")
            .mean(Residence.MOVED_OUT, "Đã chuyển đi")
            .mean(Residence.DECEASED, "Đã mất");

    public static final Words<VillageKind> VILLAGE_KIND = new Words<VillageKind>()
            .mean(VillageKind.THON, "Thôn", "Làng", "Bản")
            .mean(VillageKind.TO_DAN_PHO, "Tổ dân phố", "TDP", "Khu phố");

    public static final Words<OrganisationKind> ORGANISATION_KIND = new Words<OrganisationKind>()
            .mean(OrganisationKind.AGENCY, "Cơ quan")
            .mean(OrganisationKind.SCHOOL, "Trường học", "Trường")
            .mean(OrganisationKind.HEALTH, "Y tế", "Trạm y tế")
            .mean(OrganisationKind.PARTY, "Đảng")
            .mean(OrganisationKind.UNION, "Mặt trận", "Đoàn thể", "Mặt trận, Đoàn thể")
            .mean(OrganisationKind.ARMED_FORCES, "Lực lượng vũ trang", "Công an", "Quân sự")
            .mean(OrganisationKind.ENTERPRISE, "Doanh nghiệp")
            .mean(OrganisationKind.COOPERATIVE, "Hợp tác xã")
            .mean(OrganisationKind.OTHER, "Khác");

    public static final Words<TeamRole> TEAM_ROLE = new Words<TeamRole>()
            .mean(TeamRole.LEADER, "Tổ trưởng")
            .mean(TeamRole.DEPUTY, "Tổ phó")
            .mean(TeamRole.MEMBER, "Thành viên");

    /** The levels of an extension. */
    public static final Words<ExtensionScope.Kind> LEVEL = new Words<ExtensionScope.Kind>()
            .mean(ExtensionScope.Kind.CAMPAIGN, "Đợt", "Toàn xã", "Cả xã")
            .mean(ExtensionScope.Kind.GROUP, "Đối tượng")
            .mean(ExtensionScope.Kind.VILLAGE, "Thôn", "Tổ dân phố", "TDP")
            .mean(ExtensionScope.Kind.ORGANISATION, "Đơn vị", "Cơ quan")
            .mean(ExtensionScope.Kind.PERSON, "Cá nhân");

    /** The groups of a roster; "Người dân" is of no group of its own. */
    public static final Words<GroupWord> GROUP = new Words<GroupWord>()
            .mean(GroupWord.NONE, "Người dân", "Công dân")
            .mean(
                    GroupWord.PUBLIC_EMPLOYEE,
                    "CBCCVC",
                    "Cán bộ",
                    "Công chức",
                    "Viên chức",
                    "Giáo viên",
                    "Người lao động",
                    "Hợp đồng")
            .mean(GroupWord.STUDENT, "HSSV", "Học sinh", "Sinh viên")
            .mean(GroupWord.ENTERPRISE_WORKER, "NLĐ doanh nghiệp", "Công nhân");

    /** What a word of the roster's column "Đối tượng" means. */
    public enum GroupWord {
        NONE,
        PUBLIC_EMPLOYEE,
        STUDENT,
        ENTERPRISE_WORKER
    }

    /** Moodle adds who has set a state by hand. */
    private static final Pattern SET_BY = Pattern.compile("(?iu)\\s*\\((?:set by|được đặt bởi|đặt bởi) .*\\)$");

    private Vocabulary() {}

    /** The codes of the contract that the words of a field may mean; none where its words are not asked about. */
    public static List<String> codes(Field field) {
        return switch (field) {
            case STATUS -> Arrays.stream(CourseStatus.values()).map(Enum::name).toList();
            case RESIDENCE -> Arrays.stream(Residence.values()).map(Enum::name).toList();
            default -> List.of();
        };
    }

    /** What a state word means. */
    public static Optional<CourseStatus> status(String word) {
        return STATUS.meaning(SET_BY.matcher(word).replaceFirst(""));
    }
}
