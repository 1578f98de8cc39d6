package org.afferent.dedup;

/**
 * What an article tells its neighbors of itself.
 *
 * @param order its place in the order of works
 * @param publisher folded name, or {@code null}
 * @param host of its URL without {@code www.} and the like, or {@code null}
 * @param settled whether its search was complete once; before that {@code leads} is only a presumption
 * @param leads whether it leads a work
 * @param leader articleId of the one it follows; itself when it leads
 */
public record Standing(OrderKey order, String publisher, String host, boolean settled, boolean leads, String leader) {
    /** The same name, or the same host. An unknown publisher without a URL is nobody's: never the same as another. */
    boolean samePublisher(Standing other) {
        return (publisher != null && publisher.equals(other.publisher)) || (host != null && host.equals(other.host));
    }
}
