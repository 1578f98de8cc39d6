/**
 * Where deliveries come from. Producers fetch and publish; they do not interpret: the bytes travel as they were received.
 */
package org.afferent.producers;
