package org.afferent.producers.feed;

/** What a feed's document is. */
enum FeedFormat {
    RSS,
    RDF,
    ATOM,
    JSON_FEED,
    SITEMAP,
    NEWS_SITEMAP,
    SITEMAP_INDEX;

    /** Whether items have texts; sitemaps have addresses only. */
    boolean hasTexts() {
        return this == RSS || this == RDF || this == ATOM || this == JSON_FEED;
    }
}
