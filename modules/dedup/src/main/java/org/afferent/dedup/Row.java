package org.afferent.dedup;

import org.afferent.model.Article;
import org.afferent.model.Edition;

/**
 * One row that a home keeps of an article beside its state; {@link Neighbors} and {@link Followers} say which key has what. All but one are {@code null}, all in a row
 * that only marks a place in an order.
 *
 * @param neighbor a directly similar article
 * @param edition an article that follows this one
 * @param follower where that one's other rows lie
 * @param text of a follower whose publisher is trusted
 */
public record Row(Neighbor neighbor, Edition edition, Follower follower, Article text) {
    static final Row MARK = new Row(null, null, null, null);

    static Row of(Neighbor neighbor) {
        return new Row(neighbor, null, null, null);
    }

    static Row of(Edition edition) {
        return new Row(null, edition, null, null);
    }

    static Row of(Follower follower) {
        return new Row(null, null, follower, null);
    }

    static Row of(Article text) {
        return new Row(null, null, null, text);
    }
}
