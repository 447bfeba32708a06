package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/** Follows the links of the pages: nobody is led to where he may not go. */
// The schema of the test of reviews: fixtures elsewhere take the numbers of reports.
@ProgramTest
@TestPropertySource(properties = "hocvuso.imports.keep=91d")
class DeadEndsIT {

    private static final String SA_HUYNH = "21478";
    private static final String WITHOUT_CAMPAIGN = "21472";
    private static final int MOST_PAGES = 40;
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");

    private final BeanFactory program;
    private final Api admin;

    DeadEndsIT(@Autowired BeanFactory program) {
        this.program = program;
        this.admin = Api.ofAdmin(program);
    }

    @BeforeEach
    void aCommuneAtWork() {
        if (admin.get("/campaigns/LOI-DI").getResponse().getStatus() == 200) {
            return;
        }
        admin.put("/courses/LOI-DI", "{'name': 'Khóa lối đi', 'source': 'portal'}");
        ImportCalls imports = new ImportCalls(admin);
        admin.put("/communes/21478/villages/T1", "{'name': 'Thôn Một'}");
        admin.put("/communes/21478/villages/T2", "{'name': 'Thôn Hai', 'retiredOn': '2020-12-31'}");
        admin.put(
                "/communes/21478/villages/T3",
                "{'name': 'Thôn Mới', 'validFrom': '2021-01-01', 'predecessors': ['T2']}");
        imports.apply(SA_HUYNH, "ORGANISATIONS", "Mã,Tên đơn vị,Loại", "YT,Trạm Y tế,Y tế");
        imports.apply(
                SA_HUYNH,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,Thôn,Đơn vị",
                "SH-1,A Thử,05/03/1980,T1,YT",
                "SH-2,B Thử,05/03/1981,T3,");
        admin.put("/campaigns/LOI-DI", """
                {'communeCode': '21478', 'name': 'Đợt cao điểm', 'courses': ['LOI-DI'],
                 'groups': ['ADULT', 'PUBLIC_EMPLOYEE'], 'startsOn': '2025-10-29', 'deadline': '2025-11-10',
                 'targets': []}
                """);
        imports.apply(
                SA_HUYNH,
                "COMPLETIONS",
                "Mã học viên,Họ và tên,Ngày sinh,Khóa học,Trạng thái",
                "HV1,A Thử,05/03/1980,Khóa lối đi,Hoàn thành",
                "HV2,C Thử,05/03/1980,Khóa lối đi,Hoàn thành");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyLinkLeadsSomewhere(Role role) {
        assertThat(deadEnds(Browser.of(program, role, scope(role, SA_HUYNH)), SA_HUYNH))
                .isEmpty();
    }

    @Test
    void neitherDoesAnEmptyCommuneLeadAstray() {
        Browser leader = Browser.of(program, Role.LEADER_VIEW, ScopePart.commune(WITHOUT_CAMPAIGN));
        Browser officer = Browser.of(program, Role.OFFICER, ScopePart.commune(WITHOUT_CAMPAIGN));

        assertThat(deadEnds(leader, WITHOUT_CAMPAIGN)).isEmpty();
        assertThat(deadEnds(officer, WITHOUT_CAMPAIGN)).isEmpty();
        assertThat(leader.open("/")).bodyText().doesNotContain("/campaigns/new", "Tạo đợt");
        assertThat(officer.open("/")).bodyText().contains("/campaigns/new");
    }

    @Test
    void whoHeldAVillageThatIsNoMoreIsToldWhatBecameOfIt() {
        Browser leader = Browser.of(program, Role.TEAM_LEADER, ScopePart.village(SA_HUYNH, "T2"));
        Browser ofBoth = Browser.of(
                program, Role.TEAM_LEADER, ScopePart.village(SA_HUYNH, "T2"), ScopePart.village(SA_HUYNH, "T3"));

        assertThat(leader.open("/villages")).hasRedirectedUrl("/villages/T2");
        assertThat(leader.open("/villages/T2"))
                .hasStatusOk()
                .bodyText()
                .contains("Thôn Hai chỉ còn đến hết ngày 31/12/2020", "nay được tính ở: Thôn Mới", "Hãy nhờ công chức")
                .doesNotContain("Chưa có đợt học tập");
        assertThat(ofBoth.open("/villages")).hasRedirectedUrl("/villages/T3");
    }

    private static ScopePart scope(Role role, String commune) {
        return switch (role) {
            case ADMIN -> ScopePart.EVERYTHING;
            case OFFICER, LEADER_VIEW -> ScopePart.commune(commune);
            case TEAM_LEADER, TEAM_MEMBER -> ScopePart.village(commune, "T1");
            case UNIT_CLERK -> ScopePart.organisation(commune, "YT");
        };
    }

    /** What the pages lead to and is not there, not allowed, or broken, with the page that leads there. */
    private static Map<String, String> deadEnds(Browser reader, String commune) {
        reader.open("/?commune=" + commune);
        Map<String, String> from = new LinkedHashMap<>(Map.of("/", ""));
        Map<String, String> dead = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(from.keySet());
        for (int opened = 0; opened < MOST_PAGES && !next.isEmpty(); opened++) {
            String path = next.remove();
            MockHttpServletResponse answer = reader.open(path).getResponse();
            if (answer.getStatus() >= 400) {
                dead.put(path, answer.getStatus() + " from " + from.get(path));
            }
            LINK.matcher(text(answer))
                    .results()
                    .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                    .filter(link -> from.putIfAbsent(link, path) == null)
                    .forEach(next::add);
            if (answer.getStatus() / 100 == 3) {
                String there = Objects.requireNonNull(answer.getRedirectedUrl());
                if (from.putIfAbsent(there, path) == null) {
                    next.add(there);
                }
            }
        }
        return dead;
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return Objects.toString(answer.getContentType(), "").startsWith("text/html")
                    ? answer.getContentAsString()
                    : "";
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
