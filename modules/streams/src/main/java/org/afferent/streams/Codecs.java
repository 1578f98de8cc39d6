package org.afferent.streams;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds the codec of a Java type: records of records, sealed interfaces of records, lists, sets, maps, enums, texts, numbers, points in time (to the millisecond). */
final class Codecs {
    private final Map<Type, Codec> known = new HashMap<>();

    Codecs() {
        known.put(String.class, codec("text, ids packed", (value, out) -> out.text((String) value), BytesIn::text));
        known.put(int.class, codec("int", (value, out) -> out.number((int) value), in -> (int) in.number()));
        known.put(long.class, codec("long", (value, out) -> out.number((long) value), BytesIn::number));
        known.put(
                boolean.class,
                codec("boolean", (value, out) -> out.length((boolean) value ? 1 : 0), in -> in.length() == 1));
        known.put(
                double.class,
                codec(
                        "double",
                        (value, out) -> out.fixed(Double.doubleToLongBits((double) value)),
                        in -> Double.longBitsToDouble(in.fixed())));
        known.put(Integer.class, nullable(known.get(int.class)));
        known.put(Long.class, nullable(known.get(long.class)));
        known.put(
                Instant.class,
                nullable(codec(
                        "millis",
                        (value, out) -> out.number(((Instant) value).toEpochMilli()),
                        in -> Instant.ofEpochMilli(in.number()))));
        known.put(long[].class, codec("hashes", Codecs::writeHashes, Codecs::readHashes));
    }

    /**
     * The codec of a type.
     *
     * @throws IllegalArgumentException naming the type, when it is none of those above
     */
    Codec of(Type type) {
        Codec codec = known.get(type);
        if (codec == null) {
            codec = made(type);
            known.put(type, codec);
        }
        return codec;
    }

    private Codec made(Type type) {
        if (type instanceof Class<?> c && c.isEnum()) {
            return ofEnum(c);
        } else if (type instanceof Class<?> c && c.isRecord()) {
            return nullable(RecordCodec.of(c, this));
        } else if (type instanceof Class<?> c && c.isSealed()) {
            return ofKinds(c);
        } else if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
            return ofItems("list", of(p.getActualTypeArguments()[0]), List::of);
        } else if (type instanceof ParameterizedType p && p.getRawType() == Set.class) {
            return ofItems(
                    "set", of(p.getActualTypeArguments()[0]), items -> new LinkedHashSet<>(Arrays.asList(items)));
        } else if (type instanceof ParameterizedType p && p.getRawType() == Map.class) {
            return ofMap(of(p.getActualTypeArguments()[0]), of(p.getActualTypeArguments()[1]));
        }
        throw new IllegalArgumentException("state of " + type.getTypeName() + " cannot be written; teach Codecs to");
    }

    /** By its place among the constants, which are part of the layout. */
    private static Codec ofEnum(Class<?> type) {
        List<?> constants = List.of(type.getEnumConstants());
        return codec(
                constants.toString(),
                (value, out) -> out.length(value == null ? 0 : constants.indexOf(value) + 1),
                in -> {
                    int at = in.length();
                    return at == 0 ? null : constants.get(at - 1);
                });
    }

    private Codec ofKinds(Class<?> type) {
        List<Class<?>> kinds = List.of(type.getPermittedSubclasses());
        List<RecordCodec> codecs =
                kinds.stream().map(kind -> RecordCodec.of(kind, this)).toList();
        return codec(
                codecs.stream().map(Codec::layout).toList().toString(),
                (value, out) -> {
                    int kind = value == null ? -1 : kinds.indexOf(value.getClass());
                    out.length(kind + 1);
                    if (kind >= 0) {
                        codecs.get(kind).write(value, out);
                    }
                },
                in -> {
                    int kind = in.length();
                    return kind == 0 ? null : codecs.get(kind - 1).read(in);
                });
    }

    private static Codec ofItems(String name, Codec item, Function<Object[], Object> collected) {
        return codec(
                name + " of " + item.layout(),
                (value, out) -> {
                    Collection<?> items = (Collection<?>) value;
                    out.length(items == null ? 0 : items.size() + 1);
                    if (items != null) {
                        items.forEach(each -> item.write(each, out));
                    }
                },
                in -> {
                    int size = in.count(1);
                    if (size < 0) {
                        return null;
                    }
                    Object[] items = new Object[size];
                    Arrays.setAll(items, i -> item.read(in));
                    return collected.apply(items);
                });
    }

    private static Codec ofMap(Codec key, Codec value) {
        return codec(
                "map of " + key.layout() + " to " + value.layout(),
                (map, out) -> {
                    out.length(map == null ? 0 : ((Map<?, ?>) map).size() + 1);
                    if (map != null) {
                        ((Map<?, ?>) map).forEach((k, v) -> {
                            key.write(k, out);
                            value.write(v, out);
                        });
                    }
                },
                in -> {
                    int size = in.count(2);
                    Map<Object, Object> map = new LinkedHashMap<>();
                    for (int i = 0; i < size; i++) {
                        map.put(key.read(in), value.read(in));
                    }
                    return size < 0 ? null : map;
                });
    }

    private static Codec nullable(Codec codec) {
        return codec(
                codec.layout() + "?",
                (value, out) -> {
                    out.length(value == null ? 0 : 1);
                    if (value != null) {
                        codec.write(value, out);
                    }
                },
                in -> in.length() == 0 ? null : codec.read(in));
    }

    /** Hashes are noise: eight bytes each are shorter than any number format. */
    private static void writeHashes(Object value, BytesOut out) {
        long[] hashes = (long[]) value;
        out.length(hashes == null ? 0 : hashes.length + 1);
        if (hashes != null) {
            for (long hash : hashes) {
                out.fixed(hash);
            }
        }
    }

    private static long[] readHashes(BytesIn in) {
        int size = in.count(Long.BYTES);
        if (size < 0) {
            return null;
        }
        long[] hashes = new long[size];
        Arrays.setAll(hashes, i -> in.fixed());
        return hashes;
    }

    private static Codec codec(String layout, BiConsumer<Object, BytesOut> writer, Function<BytesIn, Object> reader) {
        return new Codec() {
            @Override
            public void write(Object value, BytesOut out) {
                writer.accept(value, out);
            }

            @Override
            public Object read(BytesIn in) {
                return reader.apply(in);
            }

            @Override
            public String layout() {
                return layout;
            }
        };
    }
}
