package org.afferent.producers.feed;

import java.util.Map;
import java.util.TreeMap;
import org.afferent.producers.web.Fetched.Answer;

/**
 * What a conditional request is made of, and whether it can be believed: some servers give the same ETag to another content, and then "not modified" hides news.
 *
 * @param etag or {@code null}
 * @param lastModified or {@code null}
 * @param digest of the items that came with them
 * @param unmodified answers in a row that said so
 * @param trusted false once a server was caught
 */
record Validators(String etag, String lastModified, String digest, int unmodified, boolean trusted) {
    /** Every so many times it is asked without conditions, to see whether "not modified" is true. */
    static final int BELIEVED = 12;

    static final Validators NONE = new Validators(null, null, null, 0, true);

    /** The conditions of the next request. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        if (trusted && unmodified < BELIEVED) {
            if (etag != null) {
                headers.put("If-None-Match", etag);
            }
            if (lastModified != null) {
                headers.put("If-Modified-Since", lastModified);
            }
        }
        return headers;
    }

    Validators notModified() {
        return new Validators(etag, lastModified, digest, unmodified + 1, trusted);
    }

    /** After a whole answer. */
    Validators after(Answer answer, String itemsDigest) {
        String newTag = answer.header("etag").orElse(null);
        String newTime = answer.header("last-modified").orElse(null);
        boolean changed = digest != null && !digest.equals(itemsDigest);
        boolean sameTag =
                newTag == null ? etag == null && newTime != null && newTime.equals(lastModified) : newTag.equals(etag);
        return new Validators(newTag, newTime, itemsDigest, 0, trusted && !(changed && sameTag));
    }
}
