package vn.hocvuso.demo;

import java.util.List;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

/** The accounts of the demo, which its sign-in page shows. */
public record DemoAccounts(List<DemoAccount> accounts) {

    private static final String MO_CAY = "21421";
    private static final String NGOK_TU = "23428";

    /** Password of all of them. */
    public static final String PASSWORD = "Hocvuso2025";

    /** One of them. */
    public record DemoAccount(String username, String fullName, Role role, List<ScopePart> scope) {}

    public static DemoAccounts all() {
        return new DemoAccounts(List.of(
                new DemoAccount("canbo", "Công chức Mỏ Cày (mẫu)", Role.OFFICER, whole(MO_CAY)),
                new DemoAccount("totruong", "Tổ trưởng Thôn 7 (mẫu)", Role.TEAM_LEADER, village(MO_CAY, "TH07")),
                new DemoAccount("chutich", "Chủ tịch Mỏ Cày (mẫu)", Role.LEADER_VIEW, whole(MO_CAY)),
                new DemoAccount("canbo.ngoktu", "Công chức Ngọk Tụ (mẫu)", Role.OFFICER, whole(NGOK_TU)),
                new DemoAccount(
                        "totruong.ngoktu", "Tổ trưởng Đăk Dé (mẫu)", Role.TEAM_LEADER, village(NGOK_TU, "NT03"))));
    }

    private static List<ScopePart> whole(String commune) {
        return List.of(new ScopePart(commune, null, null));
    }

    private static List<ScopePart> village(String commune, String village) {
        return List.of(new ScopePart(commune, village, null));
    }
}
