package org.afferent.producers.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.afferent.producers.Digest;

/** What tells the items of a feed apart. From first to last it takes more of an item, and an edited item more easily for a new one. */
enum ItemIdentity {
    GUID("guid"),
    LINK_AND_DATE("link and date"),
    LINK_DATE_AND_TITLE("link, date and title");

    private final String text;

    ItemIdentity(String text) {
        this.text = text;
    }

    /** As people say it. */
    String text() {
        return text;
    }

    /** The name of an item under this rule; {@code null} when the item lacks what the rule needs. */
    String of(Item item) {
        String name =
                switch (this) {
                    case GUID -> item.item().guid();
                    case LINK_AND_DATE -> item.link() == null ? null : item.link() + "\n" + item.date();
                    case LINK_DATE_AND_TITLE ->
                        item.link() + "\n" + item.date() + "\n" + item.item().title();
                };
        return name == null ? null : Digest.shortOf(name);
    }

    /** The first rule, from this one on, that tells all items apart; an item that stands in a document twice is one. */
    ItemIdentity orWeaker(List<Item> items) {
        for (ItemIdentity rule : values()) {
            if (rule.compareTo(this) >= 0 && rule.tellsApart(items)) {
                return rule;
            }
        }
        return LINK_DATE_AND_TITLE;
    }

    private boolean tellsApart(List<Item> items) {
        Map<String, Item> known = new HashMap<>();
        for (Item item : items) {
            String name = of(item);
            Item other = name == null ? null : known.putIfAbsent(name, item);
            if (name == null || (other != null && !isSame(item, other))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Item one, Item other) {
        return Objects.equals(one.link(), other.link())
                && Objects.equals(one.item().title(), other.item().title());
    }
}
