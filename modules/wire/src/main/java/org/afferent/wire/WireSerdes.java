package org.afferent.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * The serdes of one program: made from one set of settings, with one client of the registry between them. The class is a setting, so that Confluent's {@code
 * io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde} can take the place of ours.
 */
public final class WireSerdes implements AutoCloseable {
    /** The serde's class name; {@link AvroSerde} when it is not set. */
    public static final String SERDE_CLASS = "afferent.serde.class";

    private final Map<String, Object> settings;
    private final Registry registry;
    private final RegistryConfig config;

    private WireSerdes(Map<String, ?> settings) {
        TrustedClasses.trustContract();
        this.config = RegistryConfig.of(settings);
        this.registry = Registries.patient(settings);
        this.settings = new HashMap<>(settings);
        this.settings.put("specific.avro.reader", true); // Confluent's reader would make GenericRecords
        this.settings.put("avro.remove.java.properties", true); // and its writer register what only Java needs
    }

    /**
     * Takes the settings: {@link RegistryConfig#URL} at least.
     *
     * @throws IllegalArgumentException when they cannot be right
     */
    public static WireSerdes of(Map<String, ?> settings) {
        return new WireSerdes(settings);
    }

    /**
     * A new serde for the values of a topic; who takes it closes it.
     *
     * @throws IllegalArgumentException when {@link #SERDE_CLASS} names no serde
     */
    public <T extends SpecificRecord> Serde<T> value(Class<T> type) {
        Object name = settings.getOrDefault(SERDE_CLASS, AvroSerde.class.getName());
        Map<String, Object> own = new HashMap<>(settings);
        if (AvroSerde.class.getName().equals(name)) {
            own.put(AvroSerde.REGISTRY, registry);
        }
        Serde<T> serde = make(name.toString(), type);
        serde.configure(own, false);
        return new TypedSerde<>(serde, type);
    }

    /**
     * Registers (or, with {@code auto.register.schemas=false}, looks up) the schemas of topics before the first record, so that a registry that is away or refuses is noticed at
     * the start, and is not needed for writing later. Waits as {@link RegistryConfig#PATIENCE} says.
     *
     * @param schemas topic to schema
     * @throws RegistryException when it may not register and the registry does not hold one of them
     */
    public void warmUp(Map<String, Schema> schemas) {
        schemas.forEach((topic, schema) -> {
            Schema published = ContractSchemas.published(schema);
            if (config.autoRegister()) {
                registry.register(topic + "-value", published);
            } else if (registry.find(topic + "-value", published).isEmpty()) {
                throw new RegistryException(
                        RegistryException.Kind.NOT_FOUND,
                        0,
                        "Schema registry " + registry.name() + " does not hold this " + schema.getName() + " for "
                                + topic + "-value, and " + RegistryConfig.AUTO_REGISTER + "=false; register it first",
                        null);
            }
        });
    }

    @Override
    public void close() {
        registry.close();
    }

    // The class is the user's choice; what it serializes is checked by its own casts.
    @SuppressWarnings("unchecked")
    private static <T extends SpecificRecord> Serde<T> make(String name, Class<T> type) {
        try {
            Object serde =
                    Class.forName(name, true, loader()).getDeclaredConstructor().newInstance();
            if (serde instanceof Serde<?>) {
                return (Serde<T>) serde;
            }
        } catch (ReflectiveOperationException | LinkageError unusable) {
            throw new IllegalArgumentException(
                    SERDE_CLASS + "=" + name + " cannot be made for " + type.getSimpleName() + " (" + unusable
                            + "); is its jar on the class path? For Confluent's build with -Pconfluent",
                    unusable);
        }
        throw new IllegalArgumentException(
                SERDE_CLASS + "=" + name + " is not a org.apache.kafka.common.serialization.Serde");
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? WireSerdes.class.getClassLoader() : context;
    }
}
