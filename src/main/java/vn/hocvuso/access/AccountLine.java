package vn.hocvuso.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of an account's scope beside the account itself, as the join brings it. */
record AccountLine(
        long id,
        String username,
        String fullName,
        Role role,
        boolean disabled,
        Instant createdAt,
        @Nullable Instant signedInAt,
        @Nullable String communeCode,
        @Nullable String villageCode,
        @Nullable String organisationCode) {

    static List<Account> accounts(List<AccountLine> lines) {
        var byAccount = new LinkedHashMap<Long, List<AccountLine>>();
        lines.forEach(line ->
                byAccount.computeIfAbsent(line.id, id -> new ArrayList<>()).add(line));
        return byAccount.values().stream().map(AccountLine::account).toList();
    }

    private static Account account(List<AccountLine> lines) {
        AccountLine line = lines.get(0);
        List<ScopePart> scope = lines.stream().map(AccountLine::part).toList();
        return new Account(
                line.id,
                line.username,
                line.fullName,
                line.role,
                scope,
                line.disabled,
                line.createdAt,
                line.signedInAt);
    }

    private ScopePart part() {
        return new ScopePart(communeCode, villageCode, organisationCode);
    }
}
