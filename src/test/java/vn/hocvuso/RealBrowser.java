package vn.hocvuso;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.BeanFactory;
import vn.hocvuso.access.AccessFixtures;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

/** A real Chromium, where there is one: at /usr/bin/chromium, or where the environment variable CHROMIUM says. */
public final class RealBrowser implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    /** Nothing that makes the browser talk to anybody but the program. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<String> complaints = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(PROGRAM)) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String reason = "NOT RUN: " + context.getDisplayName() + ", for there is no Chromium at " + PROGRAM;
        context.publishReportEntry("skipped", reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        browser = started.chromium().launch(options());
    }

    /** How it is started. */
    public static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(QUIET);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A window of its own, in Vietnamese; what its pages complain of is kept. */
    private Page window(int width, int height) {
        BrowserContext context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("vi-VN")
                        .setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean givenUp = message.text().startsWith("htmx:"); // for a newer request of the same form
            boolean refused = message.text().contains("status of 422"); // a form that has to be mended
            if (message.type().equals("error") && !givenUp && !refused) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** What the pages have complained of so far: scripts that broke, what the security policy has refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** An account that can be signed in to. */
    public static void account(BeanFactory program, String name, Role role, ScopePart scope) {
        program.getBean(Accounts.class)
                .put(program.getBean(Callers.class).ofTheMachine(), AccessFixtures.draft(name, role, scope));
    }

    /** A window of somebody who has signed in by name and password, as people do. */
    public Page signedIn(String name, int port, int width) {
        Page page = window(width, 800);
        page.navigate("http://localhost:" + port + "/login");
        page.fill("#username", name);
        page.fill("#password", AccessFixtures.PASSWORD);
        page.click("form button[type=submit]");
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    /** A picture of a page in target/journeys; it can be read without scrolling it sideways, and axe-core has no objection. */
    public static void look(Page page, String name) {
        int width = page.viewportSize().width;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/journeys/" + name + "-" + width + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " fits " + width)
                .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("accessibility of " + name + " at " + width)
                .flatExtracting(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml())
                        .toList())
                .isEmpty();
    }
}
