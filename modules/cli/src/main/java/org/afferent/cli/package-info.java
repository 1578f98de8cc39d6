/** The one executable, {@code ./afferent}, and the only place that wires everything together. */
package org.afferent.cli;
