/**
 * Takes deliveries that publishers and hubs send: {@code POST /deliveries}, and the callback of WebSub.
 */
package org.afferent.producers.push;
