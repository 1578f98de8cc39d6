package org.afferent.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.afferent.model.Assertion;
import org.afferent.model.Change;
import org.afferent.model.MechanismTag;
import org.afferent.model.Work;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers of a record on news.curated, by which a consumer can filter without decoding the value. All values are UTF-8 text; a header that has nothing to say is not there.
 *
 * <table>
 * <caption>Headers</caption>
 * <tr><td>{@code afferent.change}</td><td>{@code added}, {@code changed}, or for a tombstone {@code merged}, {@code removed}</td></tr>
 * <tr><td>{@code afferent.replaced-by}</td><td>with {@code merged}: the workId that took the place</td></tr>
 * <tr><td>{@code afferent.publisher}</td><td>of the lead</td></tr>
 * <tr><td>{@code afferent.language}</td><td>BCP 47, {@code und} when not known</td></tr>
 * <tr><td>{@code afferent.mechanism.CONCEPT}</td><td>one for each mechanism: its assertion, for example {@code asserted}. A name for each, because what filters in Kafka Connect
 * asks for names</td></tr>
 * </table>
 */
public final class WorkHeaders {
    /** What the record does. */
    public static final String CHANGE = "afferent.change";

    /** The work in the place of one that was merged. */
    public static final String REPLACED_BY = "afferent.replaced-by";

    /** The lead's publisher. */
    public static final String PUBLISHER = "afferent.publisher";

    /** The text's language. */
    public static final String LANGUAGE = "afferent.language";

    /** In front of a mechanism's id. */
    public static final String MECHANISM = "afferent.mechanism.";

    private WorkHeaders() {}

    /** The headers of a work that is there. */
    public static Headers of(Change change, Work work) {
        Headers headers = new RecordHeaders();
        put(headers, CHANGE, text(change));
        put(headers, PUBLISHER, work.lead().publisher());
        put(headers, LANGUAGE, work.lead().inLanguage());
        Map<String, Assertion> mechanisms = new TreeMap<>();
        for (MechanismTag tag : work.annotations().mechanisms()) {
            mechanisms.put(tag.concept(), tag.assertion());
        }
        mechanisms.forEach((concept, assertion) -> put(headers, MECHANISM + concept, text(assertion)));
        return headers;
    }

    /**
     * The headers of a tombstone.
     *
     * @param replacedBy a workId, or {@code null} when nothing has taken the place
     */
    public static Headers ofTombstone(String replacedBy) {
        Headers headers = new RecordHeaders();
        put(headers, CHANGE, text(replacedBy == null ? Change.REMOVED : Change.MERGED));
        put(headers, REPLACED_BY, replacedBy);
        return headers;
    }

    /** What the record says that it does; empty when it does not say, or says something of the future. */
    public static Optional<Change> change(Headers headers) {
        return value(headers, CHANGE).flatMap(text -> {
            for (Change change : Change.values()) {
                if (text(change).equals(text)) {
                    return Optional.of(change);
                }
            }
            return Optional.empty();
        });
    }

    /** The text of a header; empty when it is not there. */
    public static Optional<String> value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }

    private static void put(Headers headers, String name, String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    private static String text(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
