package vn.hocvuso.site;

import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Role;

/** The pages that each role is led to. */
final class Navigation {

    private static final String REMINDERS = "/reminders";
    private static final Page BOARD = new Page("/", "nav.board", "board");
    private static final Page VILLAGE = new Page("/villages", "nav.village", "village", REMINDERS);
    private static final Page IMPORTS = new Page("/imports", "nav.imports", "import");
    private static final Page REVIEWS = new Page("/reviews", "nav.reviews", "review", "/decisions", "/weights");
    private static final Page PEOPLE = new Page("/people", "nav.people", "people", "/duplicates", "/todo");
    private static final Page OWN_PEOPLE = new Page("/people", "nav.people", "people", "/todo", REMINDERS);
    private static final Page CAMPAIGNS =
            new Page("/campaigns", "nav.campaigns", "campaign", "/denominators", "/reconciliation", REMINDERS);
    private static final Page ADMIN =
            new Page("/places", "nav.admin", "admin", "/courses", "/accounts", "/audit", "/communes");

    private Navigation() {}

    /** The entries for a caller; the one under which a path lies is the active one. */
    static List<Entry> of(Caller caller, String path) {
        return pages(caller.role()).stream()
                .map(page -> new Entry(page.href(), page.label(), page.icon(), page.holds(path)))
                .toList();
    }

    private static List<Page> pages(Role role) {
        return switch (role) {
            case ADMIN, OFFICER -> List.of(BOARD, IMPORTS, REVIEWS, PEOPLE, CAMPAIGNS, ADMIN);
            case LEADER_VIEW -> List.of(BOARD, PEOPLE, CAMPAIGNS);
            case TEAM_LEADER -> List.of(VILLAGE, REVIEWS, PEOPLE);
            case TEAM_MEMBER -> List.of(VILLAGE, PEOPLE);
            case UNIT_CLERK -> List.of(OWN_PEOPLE);
        };
    }

    /** An entry as it stands on a page; the label is a message key. */
    record Entry(String href, String label, String icon, boolean active) {}

    private record Page(String href, String label, String icon, List<String> below) {

        Page(String href, String label, String icon, String... below) {
            this(href, label, icon, List.of(below));
        }

        boolean holds(String path) {
            return Stream.concat(Stream.of(href), below.stream())
                    .anyMatch(start -> path.equals(start) || (!start.equals("/") && path.startsWith(start + "/")));
        }
    }
}
