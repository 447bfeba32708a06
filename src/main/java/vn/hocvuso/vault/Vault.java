package vn.hocvuso.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts with AES-256-GCM, and makes keyed look-up keys (HMAC-SHA-256, its first 128 bits in hex), both from one master key. */
public final class Vault {

    /** Bytes of the master key. */
    static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int LOOKUP_BYTES = 16;

    private final BytesEncryptor encryptor;
    private final SecretKeySpec lookup;

    Vault(byte[] master) {
        if (master.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The master key has " + master.length + " bytes instead of " + KEY_BYTES);
        }
        this.encryptor = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(derived(master, "encryption"), "AES"))
                .ivGenerator(KeyGenerators.secureRandom(NONCE_BYTES))
                .build();
        this.lookup = new SecretKeySpec(derived(master, "lookup"), "HmacSHA256");
    }

    public Sealed seal(byte[] plain) {
        return new Sealed(encryptor.encrypt(plain));
    }

    public byte[] open(Sealed sealed) {
        return encryptor.decrypt(sealed.bytes());
    }

    public Sealed sealText(String plain) {
        return seal(plain.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(Sealed sealed) {
        return new String(open(sealed), StandardCharsets.UTF_8);
    }

    /** Under which key a value is found; the same value for another purpose has another key. */
    public String lookupKey(String purpose, String value) {
        byte[] full = hmac(lookup, purpose + '\n' + value);
        return HexFormat.of().formatHex(full, 0, LOOKUP_BYTES);
    }

    private static byte[] derived(byte[] master, String purpose) {
        return hmac(new SecretKeySpec(master, "HmacSHA256"), purpose);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }
}
