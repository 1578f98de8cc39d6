package org.afferent.model;

/** What normalizing a delivery gives: an article, or a refusal. It never throws for what a delivery holds. */
public sealed interface Normalized {
    /** The identity under which the delivery is decided; see {@link Article#articleId()}. */
    String articleId();

    /** The delivery is an article. */
    record Accepted(Article article) implements Normalized {
        @Override
        public String articleId() {
            return article.articleId();
        }
    }

    /**
     * The delivery was understood and refused.
     *
     * @param articleId of the URL, guid or payload digest: what is known without a text
     * @param reason why
     * @param evidence the words or figures that it rests on, at most 300 characters
     */
    record Rejected(String articleId, Reason reason, String evidence) implements Normalized {}
}
