package org.afferent.streams;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A record: its components one after the other, in their order, without names. */
final class RecordCodec implements Codec {
    private static final MethodType ANY_TO_ANY = MethodType.methodType(Object.class, Object.class);

    private final String layout;
    private final MethodHandle[] accessors;
    private final Codec[] codecs;
    private final MethodHandle constructor;

    private RecordCodec(String layout, MethodHandle[] accessors, Codec[] codecs, MethodHandle constructor) {
        this.layout = layout;
        this.accessors = accessors;
        this.codecs = codecs;
        this.constructor = constructor;
    }

    static RecordCodec of(Class<?> type, Codecs others) {
        RecordComponent[] components = type.getRecordComponents();
        MethodHandle[] accessors = new MethodHandle[components.length];
        Codec[] codecs = new Codec[components.length];
        List<String> layout = new ArrayList<>();
        try {
            for (int i = 0; i < components.length; i++) {
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true); // not every noun is public
                accessors[i] = MethodHandles.lookup().unreflect(accessor).asType(ANY_TO_ANY);
                codecs[i] = others.of(components[i].getGenericType());
                layout.add(components[i].getName() + " " + codecs[i].layout());
            }
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            MethodHandle canonical = MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asType(MethodType.genericMethodType(components.length))
                    .asSpreader(Object[].class, components.length);
            return new RecordCodec(type.getSimpleName() + layout, accessors, codecs, canonical);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has its accessors and its constructor: " + type, impossible);
        }
    }

    @Override
    public void write(Object value, BytesOut out) {
        for (int i = 0; i < codecs.length; i++) {
            codecs[i].write(component(i, value), out);
        }
    }

    @Override
    public Object read(BytesIn in) {
        Object[] components = new Object[codecs.length];
        for (int i = 0; i < components.length; i++) {
            components[i] = codecs[i].read(in);
        }
        try {
            return (Object) constructor.invokeExact(components);
        } catch (RuntimeException | Error unusable) {
            throw unusable;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible); // a record's constructor declares no exceptions
        }
    }

    private Object component(int i, Object value) {
        try {
            return (Object) accessors[i].invokeExact(value);
        } catch (RuntimeException | Error unusable) {
            throw unusable;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible); // nor do its accessors
        }
    }

    @Override
    public String layout() {
        return layout;
    }
}
