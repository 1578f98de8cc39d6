/**
 * Publishing of much at once: where it stands, how long it takes, how fast it may go, and how it goes on where it was stopped.
 */
package org.afferent.producers.history;
