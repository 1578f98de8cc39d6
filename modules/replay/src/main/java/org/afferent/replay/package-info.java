/** Generations: start, throttle, follow, promote, discard. */
package org.afferent.replay;
