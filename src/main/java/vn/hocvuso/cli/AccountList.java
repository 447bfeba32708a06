package vn.hocvuso.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import vn.hocvuso.access.Account;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** Prints all accounts, one a line, with tabs between the columns. */
@Command(name = "list")
class AccountList extends ProgramCommand {

    AccountList(Program program) {
        super(program);
    }

    @Override
    public Integer call() {
        Caller caller = part(Callers.class).ofTheMachine();
        Page<Account> page;
        int number = 0;
        do {
            PageRequest request = PageRequest.of(number++, PageRequest.LARGEST);
            page = part(Accounts.class).managedBy(caller, null, request);
            page.items().forEach(account -> out().println(line(account)));
        } while (number < page.pages());
        return Commands.DONE;
    }

    private static String line(Account account) {
        String scope = account.scope().stream().map(ScopePart::written).collect(Collectors.joining(" "));
        String state = Texts.text(account.disabled() ? "account.disabled" : "account.enabled");
        return String.join("\t", account.username(), account.role().name(), scope, state, account.fullName());
    }
}
