/** What changes between two generations of news.curated, as text, JSON and a page. Knows the contract, not how works are made. */
package org.afferent.diff;
