package vn.hocvuso.site;

import java.util.List;
import vn.hocvuso.access.Role;

/** An account with which everybody may try the demo. */
public record DemoAccount(String username, String password, Role role) {

    private static final String PASSWORD = "Hocvuso2025";

    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("canbo", PASSWORD, Role.OFFICER),
            new DemoAccount("totruong", PASSWORD, Role.TEAM_LEADER),
            new DemoAccount("chutich", PASSWORD, Role.LEADER_VIEW));
}
