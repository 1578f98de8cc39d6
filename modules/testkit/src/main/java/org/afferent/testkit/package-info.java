/** Fixtures and generators for the other modules' tests. Everything is made from a seed: the same seed gives the same deliveries. */
package org.afferent.testkit;
