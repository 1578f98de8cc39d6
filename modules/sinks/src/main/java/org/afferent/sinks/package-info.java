/** The works of news.curated, delivered to where people have their data; one package for each kind of target. docs/sinks.md describes them to their users. */
package org.afferent.sinks;
