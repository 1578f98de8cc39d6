/**
 * A KRaft broker and a schema registry inside one JVM (or the broker as a child process), for the demo, for runs over files and for tests. Everything listens on the loopback
 * address only and keeps its data in one folder.
 */
package org.afferent.embedded;
