package org.afferent.normalize;

import java.util.List;
import org.afferent.model.Delivery;
import org.afferent.model.Reason;

/** Tells drafts that are articles from those that are not. */
final class Gate {
    private Gate() {}

    /** Why there is no article in {@code draft}, or {@code null}. */
    static Payload.Refused refusal(Delivery delivery, Draft draft, NormalizeLimits limits) {
        int status = delivery.http() == null ? 200 : delivery.http().status();
        Payload.Refused notice = BlockPages.refusal(draft.headline(), shown(draft));
        if (notice != null) {
            return notice;
        }
        if (status >= 400) {
            return new Payload.Refused(Reason.ERROR_PAGE, "HTTP status " + status);
        }
        if (draft.paragraphs().isEmpty()) {
            return new Payload.Refused(Reason.NO_TEXT, draft.headline() == null ? "no text" : draft.headline());
        }
        int chars = draft.paragraphs().stream().mapToInt(p -> p.text().length()).sum();
        if (chars > limits.textChars()) {
            return new Payload.Refused(
                    Reason.TOO_LARGE, "body of %,d characters, the cap is %,d".formatted(chars, limits.textChars()));
        }
        int words = 0;
        for (int i = 0; i < draft.paragraphs().size() && words < limits.leastWords(); i++) {
            words += Words.count(draft.paragraphs().get(i).text());
        }
        return words < limits.leastWords()
                ? new Payload.Refused(
                        Reason.TOO_SHORT, draft.paragraphs().get(0).text())
                : null;
    }

    /** A notice may be what the body rules took out: then the page holds little else. */
    private static List<Paragraph> shown(Draft draft) {
        if (!draft.paragraphs().isEmpty()) {
            return draft.paragraphs();
        }
        return draft.removals().stream()
                .map(removal -> Paragraph.of(removal.text()))
                .toList();
    }
}
