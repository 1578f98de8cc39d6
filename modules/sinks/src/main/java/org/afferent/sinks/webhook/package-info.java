/** Signed requests to somebody's endpoint, after Standard Webhooks. */
package org.afferent.sinks.webhook;
