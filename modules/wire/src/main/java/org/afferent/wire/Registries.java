package org.afferent.wire;

import java.util.Map;

/** Makes clients of a registry from settings; {@link RegistryConfig} has the keys. */
public final class Registries {
    private static final String MOCK = "mock";

    private Registries() {}

    /** A client that fails at once (after the retries of a request): for commands and checks. */
    public static Registry of(Map<String, ?> settings) {
        return of(RegistryConfig.of(settings));
    }

    /**
     * As {@link #of(Map)}, once the registry has answered: for commands that may come before it. Waits as {@link RegistryConfig#PATIENCE} says.
     *
     * @throws RegistryException when it does not answer within that time
     */
    public static Registry started(Map<String, ?> settings) {
        try (Registry registry = patient(settings)) {
            registry.subjects();
        }
        return of(settings);
    }

    /** A client that waits for a registry that is away or refuses, as {@link RegistryConfig#PATIENCE} says: for serdes. */
    static Registry patient(Map<String, ?> settings) {
        RegistryConfig config = RegistryConfig.of(settings);
        return new CachingRegistry(new PatientRegistry(single(config), config));
    }

    static Registry of(RegistryConfig config) {
        return new CachingRegistry(single(config));
    }

    private static Registry single(RegistryConfig config) {
        return MOCK.equals(config.urls().get(0).getScheme())
                ? MockRegistry.named(config.urls().get(0).getAuthority())
                : new HttpRegistry(config);
    }
}
