/** What a step costs, and the whole path against the engine's floor; quality beside speed. Nobody depends on this module. */
package org.afferent.benchmarks;
