package vn.hocvuso.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

/** Makes an account, and prints its first password unless one is given. */
@Command(name = "add")
class AccountAdd extends ProgramCommand {

    @Parameters(index = "0", paramLabel = "USERNAME", descriptionKey = "username")
    String username = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE")
    Role role = Role.TEAM_MEMBER;

    @Option(names = "--commune", paramLabel = "CODE")
    @Nullable
    String commune;

    @Option(names = "--village", paramLabel = "CODE")
    List<String> villages = new ArrayList<>();

    @Option(names = "--organisation", paramLabel = "CODE")
    List<String> organisations = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME")
    @Nullable
    String fullName;

    @Option(names = "--password-stdin")
    boolean passwordFromInput;

    AccountAdd(Program program) {
        super(program);
    }

    @Override
    public Integer call() {
        String given = passwordFromInput ? new Scanner(System.in, StandardCharsets.UTF_8).nextLine() : null;
        AccountDraft draft =
                new AccountDraft(username, fullName == null ? username : fullName, role, scope(), given, false);
        String password = part(Accounts.class).add(part(Callers.class).ofTheMachine(), draft);
        out().println(
                        given == null
                                ? Texts.text("account.password", username, password)
                                : Texts.text("account.added", username));
        return Commands.DONE;
    }

    private List<ScopePart> scope() {
        String code = commune;
        if (code == null) {
            return role == Role.ADMIN ? List.of(ScopePart.EVERYTHING) : List.of();
        }
        List<ScopePart> parts = Stream.concat(
                        villages.stream().map(village -> ScopePart.village(code, village)),
                        organisations.stream().map(organisation -> ScopePart.organisation(code, organisation)))
                .toList();
        return parts.isEmpty() ? List.of(ScopePart.commune(code)) : parts;
    }
}
