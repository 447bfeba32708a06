package vn.hocvuso.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** An account as it is asked for; without a password the stored one stays, and a new account cannot sign in yet. */
public record AccountDraft(
        String username,
        String fullName,
        Role role,
        List<ScopePart> scope,
        @Nullable String password,
        boolean disabled) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,60}");

    /** Under these the program itself signs what it does: the commands, the drop folder, the first start. */
    private static final Set<String> RESERVED = Set.of(Callers.MACHINE, "inbox", FirstAccount.ACTOR);

    private static final int LONGEST_NAME = 120;

    public AccountDraft {
        fullName = fullName.strip();
        scope = scope.stream().distinct().toList();
        List<FieldFault> faults = faults(username, fullName, role, scope, password);
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
    }

    public AccountDraft withDisabled(boolean nowDisabled) {
        return new AccountDraft(username, fullName, role, scope, password, nowDisabled);
    }

    Set<String> communes() {
        return ScopePart.communes(scope);
    }

    private static List<FieldFault> faults(
            String username, String fullName, Role role, List<ScopePart> scope, @Nullable String password) {
        List<FieldFault> faults = new ArrayList<>();
        if (!USERNAME.matcher(username).matches()) {
            faults.add(new FieldFault("username", "USERNAME_FORMAT"));
        }
        if (RESERVED.contains(username)) {
            faults.add(new FieldFault("username", "USERNAME_RESERVED", username));
        }
        if (fullName.isEmpty() || fullName.length() > LONGEST_NAME) {
            faults.add(new FieldFault("fullName", "FULL_NAME_LENGTH", LONGEST_NAME));
        }
        if (!role.fits(scope)) {
            faults.add(new FieldFault("scopes", "SCOPE_OF_" + role));
        }
        if (password != null) {
            faults.addAll(Passwords.faults("password", username, password));
        }
        return faults;
    }
}
