/** Atom and JSON Feed documents, one pair for each mechanism. */
package org.afferent.sinks.feeds;
