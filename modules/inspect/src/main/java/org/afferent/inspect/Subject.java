package org.afferent.inspect;

import java.util.Optional;
import java.util.regex.Pattern;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.Coordinates;

/** What a dossier is asked for. */
public sealed interface Subject {
    /** One delivery, or one dead letter. */
    record Place(Coordinates at) implements Subject {}

    /** An article, by its 24 hex digits. */
    record ArticleId(String id) implements Subject {}

    /** A work, by {@code w} and 24 hex digits. */
    record WorkId(String id) implements Subject {}

    /** An address of the web; deliveries that differ only in what does not matter are the same. */
    record Address(CanonicalUrl url) implements Subject {}

    /** A delivery's own id, {@code source.id}. */
    record DeliveryId(String id) implements Subject {}

    Pattern ARTICLE = Pattern.compile("[0-9a-f]{24}");
    Pattern WORK = Pattern.compile("w[0-9a-f]{24}");

    /** Reads what somebody typed; what is of no other form is a delivery's id. */
    static Subject of(String text) {
        String stripped = text.strip();
        if (ARTICLE.matcher(stripped).matches()) {
            return new ArticleId(stripped);
        }
        if (WORK.matcher(stripped).matches()) {
            return new WorkId(stripped);
        }
        Optional<Coordinates> at = Places.parse(stripped);
        if (at.isPresent()) {
            return new Place(at.get());
        }
        return CanonicalUrl.of(stripped)
                .map(url -> (Subject) new Address(url))
                .orElseGet(() -> new DeliveryId(stripped));
    }
}
