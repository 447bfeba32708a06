package vn.hocvuso.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Callers;

/** Gives an account a new first password, ends its lock and its sessions. */
@Command(name = "reset")
class AccountReset extends ProgramCommand {

    @Parameters(index = "0", paramLabel = "USERNAME", descriptionKey = "username")
    String username = "";

    AccountReset(Program program) {
        super(program);
    }

    @Override
    public Integer call() {
        String password = part(Accounts.class).resetPassword(part(Callers.class).ofTheMachine(), username);
        out().println(Texts.text("account.password", username, password));
        return Commands.DONE;
    }
}
