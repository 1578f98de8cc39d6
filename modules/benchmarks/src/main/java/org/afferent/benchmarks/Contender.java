package org.afferent.benchmarks;

import org.afferent.news.RawArticle;

/** A Streams application that reads {@link RawArticle}s and is measured. */
interface Contender extends AutoCloseable {
    /** For the table. */
    String name();

    /** The topic that it reads. */
    String input();

    /** The topic on which the result of an article appears. */
    String output();

    /** Whether all that is committed on its input is done, its outputs committed. */
    boolean drained();

    /** Starts an instance; returns when it is at work. */
    void start();

    @Override
    void close();
}
