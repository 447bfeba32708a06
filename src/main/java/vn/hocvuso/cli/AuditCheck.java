package vn.hocvuso.cli;

import picocli.CommandLine.Command;
import vn.hocvuso.audit.AuditChain;
import vn.hocvuso.audit.ChainCheck;

/** Tells whether the audit trail is still what was sealed. */
@Command(name = "check")
class AuditCheck extends ProgramCommand {

    AuditCheck(Program program) {
        super(program);
    }

    @Override
    public Integer call() {
        ChainCheck check = part(AuditChain.class).check();
        if (check.brokenSeal() == null) {
            out().println(Texts.text("audit.holds", check.events(), check.seals()));
            return Commands.DONE;
        }
        out().println(Texts.text("audit.broken", String.valueOf(check.brokenSeal())));
        return Commands.FAILED;
    }
}
