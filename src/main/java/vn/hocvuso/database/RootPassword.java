package vn.hocvuso.database;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the embedded server's only account, made once for each home folder. */
record RootPassword(PrivateFile file) {

    private static final int BYTES = 24;

    String value() {
        return file.read().orElseGet(this::made);
    }

    private String made() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        file.write(HexFormat.of().formatHex(random));
        return HexFormat.of().formatHex(random);
    }
}
