package org.afferent.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom to trust, and who we are, when the registry is spoken to by TLS: the keys {@code schema.registry.ssl.truststore.*} and {@code schema.registry.ssl.keystore.*} of
 * Confluent's client.
 *
 * @param trust the store of trusted certificates, or {@code null} for the JVM's
 * @param keys the store with our own certificate, or {@code null} for none
 */
record TlsConfig(Store trust, Store keys) {
    private static final String PREFIX = "schema.registry.ssl.";

    /** A key store: a file, its type, its password. */
    record Store(String setting, Path file, String type, String password) {
        private KeyStore load() {
            try (InputStream in = Files.newInputStream(file)) {
                KeyStore store = KeyStore.getInstance(type);
                store.load(in, password == null ? null : password.toCharArray());
                return store;
            } catch (IOException | GeneralSecurityException unusable) {
                throw new IllegalArgumentException(
                        setting + "=" + file + " cannot be used as a " + type + " key store: " + unusable.getMessage(),
                        unusable);
            }
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    static TlsConfig of(Map<String, ?> settings) {
        return new TlsConfig(store(settings, "truststore"), store(settings, "keystore"));
    }

    /** A context with these stores; empty when the JVM's own will do. */
    Optional<SSLContext> context() {
        if (trust == null && keys == null) {
            return Optional.empty();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(trust == null ? null : trust.load());
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            if (keys != null) {
                own.init(
                        keys.load(),
                        keys.password() == null ? null : keys.password().toCharArray());
            }
            context.init(keys == null ? null : own.getKeyManagers(), trusted.getTrustManagers(), null);
            return Optional.of(context);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException(PREFIX + "*: " + unusable.getMessage(), unusable);
        }
    }

    private static Store store(Map<String, ?> settings, String name) {
        Object file = settings.get(PREFIX + name + ".location");
        Object type = settings.get(PREFIX + name + ".type");
        Object password = settings.get(PREFIX + name + ".password");
        return file == null || file.toString().isEmpty()
                ? null
                : new Store(
                        PREFIX + name + ".location",
                        Path.of(file.toString()),
                        type == null ? KeyStore.getDefaultType() : type.toString(),
                        password == null ? null : password.toString());
    }
}
