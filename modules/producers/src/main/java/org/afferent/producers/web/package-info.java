/**
 * Asks web servers politely and safely: checked addresses at every hop, limits of size and time, robots.txt, a gate for each host.
 */
package org.afferent.producers.web;
