package org.afferent.wire;

/** The enums of model and contract have the same symbols; a test holds that. The contract's have one more, for symbols of the future. */
final class Symbols {
    private static final String UNKNOWN = "UNKNOWN";

    private Symbols() {}

    /**
     * The constant of {@code type} with the name of {@code symbol}.
     *
     * @return {@code null} for {@code null}
     * @throws IllegalArgumentException when there is none: the record was written with a newer contract than this program's
     */
    static <T extends Enum<T>> T as(Class<T> type, Enum<?> symbol) {
        if (symbol == null) {
            return null;
        }
        for (T constant : type.getEnumConstants()) {
            if (constant.name().equals(symbol.name())) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                symbol.getDeclaringClass().getSimpleName() + " " + symbol + " is not one that " + type.getName()
                        + " has: the record was written with a newer contract; update this program");
    }

    /** Like {@link #as}, but the contract's {@code UNKNOWN}, which stands for symbols of a newer contract, is {@code null}: for what is shown and nothing is decided from. */
    static <T extends Enum<T>> T known(Class<T> type, Enum<?> symbol) {
        return symbol == null || symbol.name().equals(UNKNOWN) ? null : as(type, symbol);
    }

    /** The way back of {@link #known}. */
    static <T extends Enum<T>> T orUnknown(Class<T> type, Enum<?> symbol) {
        return symbol == null ? Enum.valueOf(type, UNKNOWN) : as(type, symbol);
    }
}
