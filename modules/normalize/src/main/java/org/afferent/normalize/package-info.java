/**
 * Bytes become an {@link org.afferent.model.Article}, or a refusal with a {@link org.afferent.model.Reason}. Pure functions of a delivery: no clock, no network, no logging, nothing shared that
 * changes. {@link org.afferent.normalize.Normalizer} reads like the picture; docs/normalize.md holds the rule tables.
 */
package org.afferent.normalize;
