package org.afferent.benchmarks;

/**
 * How an application is run.
 *
 * @param threads stream threads of each instance
 * @param instances of the application, all in this process
 * @param commitMillis commit interval
 */
record Load(int threads, int instances, int commitMillis) {}
