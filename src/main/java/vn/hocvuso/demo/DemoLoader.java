package vn.hocvuso.demo;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Account;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.campaign.CampaignPlan;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CourseRule;
import vn.hocvuso.campaign.Document;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.campaign.Grant;
import vn.hocvuso.campaign.Target;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportMode;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.Upload;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Aliases;
import vn.hocvuso.place.Communes;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;
import vn.hocvuso.shared.PageRequest;

/** Loads the demo step by step; a step that was done before is not done again, so it goes on wherever it was interrupted. */
@Component
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String COURSE = "NEN-TANG";
    /** As the source of its first file, it tells a demo that was begun from any other data. */
    private static final String SOURCE = "demo";

    private static final LocalDate START = LocalDate.of(2025, 10, 29);
    private static final LocalDate DEADLINE = LocalDate.of(2025, 11, 10);
    private static final LocalDate EXTENDED = LocalDate.of(2025, 11, 20);

    private final Communes communes;
    private final Callers callers;
    private final Accounts accounts;
    private final Courses courses;
    private final Campaigns campaigns;
    private final Extensions extensions;
    private final Imports imports;

    DemoLoader(
            Communes communes,
            Callers callers,
            Accounts accounts,
            Courses courses,
            Campaigns campaigns,
            Extensions extensions,
            Imports imports) {
        this.communes = communes;
        this.callers = callers;
        this.accounts = accounts;
        this.courses = courses;
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.imports = imports;
    }

    /** Whether the database holds nothing but the first account yet, or a demo that was begun. */
    boolean mayLoad() {
        Caller machine = callers.ofTheMachine();
        return isBegun(machine) || isEmpty(machine);
    }

    private boolean isBegun(Caller machine) {
        return taken(machine, DemoFile.all().get(0))
                .filter(first ->
                        first.source().equals(SOURCE) && first.createdBy().equals(machine.username()))
                .isPresent();
    }

    private boolean isEmpty(Caller machine) {
        return communes.inUse().isEmpty()
                && courses.all().isEmpty()
                && imports.list(machine, null, null, null, PageRequest.of(0, 1)).total() == 0
                && accounts.managedBy(machine, null, PageRequest.of(0, 1)).total() <= 1;
    }

    /** Does the next thing that is missing; answers false where nothing is. */
    boolean step() {
        Caller machine = callers.ofTheMachine();
        for (DemoFile file : DemoFile.all()) {
            Optional<Import> taken = taken(machine, file);
            if (taken.isEmpty()) {
                hand(machine, file);
                return true;
            }
            if (!taken.get().rests()) {
                return true;
            }
            if (courses.find(COURSE).isEmpty()) {
                putCourse(machine);
                return true;
            }
            if (file.kind() != ImportKind.VILLAGES && putAccounts(machine)) {
                return true;
            }
            if (file.kind() == ImportKind.ROSTER && campaigns.of(file.commune()).isEmpty()) {
                putCampaign(machine, file.commune());
                return true;
            }
        }
        return false;
    }

    /** How many of its files are loaded. */
    int percent() {
        Caller machine = callers.ofTheMachine();
        long done = DemoFile.all().stream()
                .filter(file -> taken(machine, file).filter(Import::rests).isPresent())
                .count();
        return (int) (100 * done / DemoFile.all().size());
    }

    private Optional<Import> taken(Caller machine, DemoFile file) {
        PageRequest all = PageRequest.of(0, PageRequest.LARGEST);
        return imports.list(machine, file.commune(), file.kind(), null, all).items().stream()
                .filter(job -> job.fileName().equals(file.name()))
                .findFirst();
    }

    private void hand(Caller machine, DemoFile file) {
        String source = file.kind() == ImportKind.COMPLETIONS ? Upload.PORTAL : SOURCE;
        Upload upload =
                new Upload(file.kind(), ImportMode.APPLY, file.commune(), null, null, source, null, file.name(), null);
        try {
            Path copy = Files.createTempFile("demo", ".csv");
            try (InputStream sample = new ClassPathResource(file.resource()).getInputStream()) {
                Files.copy(sample, copy, StandardCopyOption.REPLACE_EXISTING);
                imports.receive(machine, upload, copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("A sample file cannot be read", failure);
        }
        LOG.info("The demo hands in {}", file.resource());
    }

    private void putCourse(Caller machine) {
        courses.put(
                machine,
                COURSE,
                "Khóa học nền tảng trực tuyến",
                Upload.PORTAL,
                null,
                new Aliases(List.of("Khoá học nền tảng", "Kỹ năng số cơ bản")));
    }

    private void putCampaign(Caller machine, String commune) {
        String code = "CAO-DIEM-" + commune;
        campaigns.put(
                machine,
                new CampaignPlan(
                        code,
                        commune,
                        "Đợt cao điểm",
                        List.of(COURSE),
                        CourseRule.ALL,
                        GroupSet.of(List.of(Group.ADULT, Group.PUBLIC_EMPLOYEE)),
                        CampaignPlan.ADULT_AGE,
                        START,
                        START,
                        DEADLINE,
                        null,
                        List.of(everybody(Group.ADULT), everybody(Group.PUBLIC_EMPLOYEE)),
                        false,
                        Document.MISSING));
        extensions.grant(
                machine,
                code,
                new Grant(
                        ExtensionScope.EVERYBODY,
                        EXTENDED,
                        null,
                        new Document("Thông báo", "128/TB-UBND", DEADLINE, "UBND xã"),
                        "Nhiều người dân đi làm ăn xa, chưa kịp hoàn thành khóa học"));
    }

    private static Target everybody(Group group) {
        return new Target(group, null, null, BigDecimal.valueOf(100), null, EXTENDED);
    }

    /** Makes the accounts that are missing; what is stored of the others stays. Answers whether there were any. */
    boolean putAccounts(Caller machine) {
        Set<String> stored = accounts.managedBy(machine, null, PageRequest.of(0, PageRequest.LARGEST)).items().stream()
                .map(Account::username)
                .collect(toSet());
        List<AccountDraft> missing = DemoAccounts.all().accounts().stream()
                .filter(account -> !stored.contains(account.username()))
                .map(account -> new AccountDraft(
                        account.username(),
                        account.fullName(),
                        account.role(),
                        account.scope(),
                        DemoAccounts.PASSWORD,
                        false))
                .toList();
        missing.forEach(draft -> accounts.put(machine, draft));
        return !missing.isEmpty();
    }
}
