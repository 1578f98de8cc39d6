package org.afferent.normalize;

import java.util.Locale;
import org.afferent.model.Delivery;
import org.afferent.model.Reason;

/** What the bytes of a delivery are. */
sealed interface Payload {
    /** Decoded markup. */
    record Html(String markup) implements Payload {}

    /** Decoded text without markup. */
    record Plain(String text) implements Payload {}

    /** No bytes, but a feed item that may hold a text. */
    record FeedItemOnly() implements Payload {}

    /** Nothing that can be normalized. */
    record Refused(Reason reason, String evidence) implements Payload {}

    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    static Payload of(Delivery delivery, NormalizeLimits limits) {
        byte[] bytes = delivery.payload();
        if (bytes == null || bytes.length == 0) {
            return delivery.feedItem() == null
                    ? new Refused(Reason.EMPTY, "no payload and no feed item")
                    : new FeedItemOnly();
        }
        if (bytes.length > limits.payloadBytes()) {
            return new Refused(
                    Reason.TOO_LARGE,
                    "payload of %,d bytes, the cap is %,d".formatted(bytes.length, limits.payloadBytes()));
        }
        String mediaType = delivery.mediaType() == null
                ? ""
                : delivery.mediaType()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst(";.*", "")
                        .strip();
        Refused refused = MediaTypes.refusal(mediaType, bytes);
        if (refused != null) {
            return refused;
        }
        boolean html = MediaTypes.isHtml(mediaType, bytes);
        Charsets.Decoded decoded = Charsets.decode(bytes, delivery.charset(), html);
        if (decoded.isGarbage()) {
            return new Refused(decoded.looksBinary() ? Reason.BINARY : Reason.UNDECODABLE, decoded.evidence());
        }
        String text = decoded.text();
        if (isBlank(text)) {
            return delivery.feedItem() == null
                    ? new Refused(Reason.EMPTY, "nothing but white space")
                    : new FeedItemOnly();
        }
        if (!html) {
            return text.length() > limits.textChars()
                    ? new Refused(
                            Reason.TOO_LARGE,
                            "text of %,d characters, the cap is %,d".formatted(text.length(), limits.textChars()))
                    : new Plain(Characters.plain(Mojibake.repaired(text)));
        }
        int tags = HtmlPage.tags(text);
        return tags > limits.markupNodes()
                ? new Refused(Reason.TOO_COMPLEX, "%,d tags, the cap is %,d".formatted(tags, limits.markupNodes()))
                : new Html(Mojibake.repaired(text));
    }
}
