package vn.hocvuso.screenshots;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hocvuso.RealBrowser;

/**
 * Signs in to a running demo and writes its pages to {@code docs/screenshots}. Arguments: the demo's address, and a file of
 * completions to picture the preview of an import with; that import is cancelled afterwards.
 */
public final class TakeScreenshots {

    private static final Path FOLDER = Path.of("docs/screenshots");
    private static final String PASSWORD = "Hocvuso2025";

    private static final List<Screen> SCREENS = List.of(new Screen(1280, 800), new Screen(360, 780));

    private final Browser browser;
    private final String base;
    private final Screen screen;

    private TakeScreenshots(Browser browser, String base, Screen screen) {
        this.browser = browser;
        this.base = base;
        this.screen = screen;
    }

    public static void main(String[] arguments) {
        String base = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        Optional<Path> file = arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(RealBrowser.options())) {
            for (Screen screen : SCREENS) {
                TakeScreenshots pictures = new TakeScreenshots(browser, base, screen);
                pictures.ofStranger();
                pictures.ofOfficer();
                pictures.ofTeamLeader();
                file.ifPresent(pictures::ofPreview);
            }
        }
    }

    private void ofStranger() {
        inContext(page -> {
            page.navigate(base + "/login");
            take(page, "login");
        });
    }

    private void ofOfficer() {
        inContext(page -> {
            signIn(page, "canbo");
            officersPages().forEach((name, path) -> {
                page.navigate(base + path);
                take(page, name);
            });
            takeFirst(page, "/people", "main table a[href^='/people/']", "person");
            takeFirst(page, "/campaigns", "main a[href^='/campaigns/']:not([href='/campaigns/new'])", "campaign");
            takeFirst(page, "/imports", "main table a[href^='/imports/']", "import");
            page.navigate(page.url() + "/rows");
            take(page, "import-rows");
        });
    }

    private static Map<String, String> officersPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("board", "/");
        pages.put("imports", "/imports");
        pages.put("reviews", "/reviews");
        pages.put("people", "/people");
        pages.put("campaigns", "/campaigns");
        pages.put("villages", "/places");
        pages.put("organisations", "/places?tab=organisations");
        pages.put("teams", "/places?tab=teams");
        pages.put("courses", "/courses");
        pages.put("accounts", "/accounts");
        pages.put("account-new", "/accounts/new");
        pages.put("account", "/accounts/totruong");
        pages.put("password", "/password");
        pages.put("audit", "/audit");
        return pages;
    }

    private void ofTeamLeader() {
        inContext(page -> {
            signIn(page, "totruong");
            page.navigate(base + "/villages");
            take(page, "village");
        });
    }

    private void ofPreview(Path file) {
        inContext(page -> {
            signIn(page, "canbo");
            page.navigate(base + "/imports");
            page.setInputFiles("#file", file);
            page.click("form[enctype] button[type=submit]");
            page.waitForSelector("#import .tiles");
            take(page, "import-preview");
            page.locator("form[action$='/cancel'] button").all().forEach(Locator::click);
            page.waitForLoadState();
        });
    }

    private void inContext(Consumer<Page> work) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setLocale("vi-VN")
                .setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext context = browser.newContext(options)) {
            work.accept(context.newPage());
        }
    }

    private void signIn(Page page, String username) {
        page.navigate(base + "/login");
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("form button[type=submit]");
        page.waitForURL(address -> !address.contains("/login"));
    }

    private void takeFirst(Page page, String list, String link, String name) {
        page.navigate(base + list);
        page.navigate(base + page.locator(link).first().getAttribute("href"));
        take(page, name);
    }

    private void take(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + screen.width() + ".png")));
    }

    /** A size of window. */
    private record Screen(int width, int height) {}
}
