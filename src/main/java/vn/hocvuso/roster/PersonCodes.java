package vn.hocvuso.roster;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives newcomers their code: the roster's own; with the commune before it where another commune has that code already; one
 * that the program makes where the roster has none.
 */
@Component
class PersonCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 9;

    private final PersonMapper mapper;
    private final LookupKeys keys;
    private final SecureRandom random = new SecureRandom();

    PersonCodes(PersonMapper mapper, LookupKeys keys) {
        this.mapper = mapper;
        this.keys = keys;
    }

    Map<PersonSaid, String> forNewcomers(String commune, Collection<Resolved> rows) {
        List<PersonSaid> newcomers = rows.stream()
                .filter(row -> row.resolution() instanceof Resolution.Newcomer)
                .map(Resolved::said)
                .toList();
        List<String> wanted = newcomers.stream()
                .map(PersonSaid::rosterCode)
                .filter(Objects::nonNull)
                .toList();
        Set<String> taken = new HashSet<>(wanted.isEmpty() ? List.of() : mapper.takenCodes(wanted));
        Map<PersonSaid, String> codes = new HashMap<>();
        newcomers.forEach(said -> codes.put(said, code(commune, said.rosterCode(), taken)));
        return codes;
    }

    @Nullable
    String identityKey(@Nullable String nationalId) {
        return keys.ofNationalId(nationalId);
    }

    private String code(String commune, @Nullable String rosterCode, Set<String> taken) {
        if (rosterCode == null) {
            return commune + "-" + made();
        }
        return taken.contains(rosterCode) ? commune + "-" + rosterCode : rosterCode;
    }

    private String made() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
