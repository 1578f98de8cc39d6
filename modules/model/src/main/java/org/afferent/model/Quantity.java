package org.afferent.model;

/**
 * A figure that the text states.
 *
 * @param low the value, or the lower end of a range
 * @param high the upper end of a range, else the same as {@code low}
 * @param unit {@code percent}, {@code minutes}, {@code days}, {@code mg/kg} ...
 * @param of what it is a quantity of, as printed, or {@code null}
 * @param qualifier "about", "almost", "up to", or {@code null}
 * @param exact the words, with their place in the body
 * @param sentence the sentence that states it
 */
public record Quantity(
        double low, double high, String unit, String of, String qualifier, Span exact, String sentence) {}
