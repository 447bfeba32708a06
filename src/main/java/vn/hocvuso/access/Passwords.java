package vn.hocvuso.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hocvuso.shared.FieldFault;

/** The rules for passwords, and first passwords that can be read out and typed. */
final class Passwords {

    static final int SHORTEST = 10;
    /** The hash reads no further. */
    static final int MOST_BYTES = 72;

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int FIRST_LENGTH = 15;
    private static final int GROUP = 5;

    private final SecureRandom random = new SecureRandom();

    static List<FieldFault> faults(String field, String username, String password) {
        if (password.length() < SHORTEST) {
            return List.of(new FieldFault(field, "PASSWORD_TOO_SHORT", SHORTEST));
        }
        if (bytes(password) > MOST_BYTES) {
            return List.of(new FieldFault(field, "PASSWORD_TOO_LONG", MOST_BYTES));
        }
        if (password.toLowerCase(Locale.ROOT).equals(username)) {
            return List.of(new FieldFault(field, "PASSWORD_IS_USERNAME"));
        }
        return List.of();
    }

    static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A first password: three groups of five, about 74 bits. */
    String first() {
        String letters = random.ints(FIRST_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
