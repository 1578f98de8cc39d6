package org.afferent.embedded;

import org.apache.avro.Schema;

/**
 * A version of a subject.
 *
 * @param deleted softly: not listed any more, but records written with its id can be read
 */
record SchemaVersion(String subject, int version, int id, String text, boolean deleted) {
    Schema schema() {
        return SchemaText.parse(text);
    }

    SchemaVersion softlyDeleted() {
        return new SchemaVersion(subject, version, id, text, true);
    }
}
