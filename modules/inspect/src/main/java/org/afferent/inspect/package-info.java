/**
 * Questions that the topics answer: where every delivery is (the ledger), what became of one article (the dossier), which dead letters there are and how they get back. Reads
 * committed records and the group's offsets; needs no stream, no store and no rule, so that it can be asked of any live cluster.
 */
package org.afferent.inspect;
