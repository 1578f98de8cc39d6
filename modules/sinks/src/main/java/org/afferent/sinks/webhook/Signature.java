package org.afferent.sinks.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The symmetric signature of Standard Webhooks 1.0: HMAC-SHA256 over {@code id.timestamp.body}, base64, after {@code v1,}. */
final class Signature {
    private static final String PREFIX = "whsec_";

    private final byte[] key;

    /**
     * @param secret {@code whsec_} and base64 of 24 to 64 bytes
     * @throws IllegalArgumentException when it is anything else; the message does not repeat it
     */
    Signature(String secret) {
        try {
            key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : "-");
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(shape(), notBase64);
        }
        if (key.length < 24 || key.length > 64) {
            throw new IllegalArgumentException(shape());
        }
    }

    private static String shape() {
        return "the webhook's secret is not whsec_ and the base64 of 24 to 64 bytes;"
                + " make one with: echo whsec_$(head -c 32 /dev/urandom | base64)";
    }

    String of(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] sum = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
