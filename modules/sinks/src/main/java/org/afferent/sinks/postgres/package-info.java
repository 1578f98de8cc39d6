/** Tables that a person would query, exactly once. */
package org.afferent.sinks.postgres;
