/** The raw history to and from Avro container files, checksummed. */
package org.afferent.archive;
