package vn.hocvuso.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A link of the chain: the hash over some events and over the link before it. Links are numbered without a gap. */
record Seal(long id, int events, String hash) {

    /** Before the first link. */
    static final Seal NONE = new Seal(0, 0, "");

    Seal next(List<AuditEvent> sealed) {
        MessageDigest digest = sha256();
        update(digest, hash);
        sealed.forEach(event -> update(digest, event));
        return new Seal(id + 1, sealed.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private static void update(MessageDigest digest, AuditEvent event) {
        update(digest, Long.toString(event.id()));
        update(digest, Long.toString(event.at().toEpochMilli()));
        update(digest, event.actor());
        update(digest, event.action());
        update(digest, String.valueOf(event.communeCode()));
        update(digest, event.subjectKind());
        update(digest, event.subject());
        update(digest, event.detail());
    }

    /** The length goes first, so that no text can flow into its neighbour. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
