package org.afferent.archive;

import org.afferent.news.RawArticle;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/** What a line of an archive is. The file carries it, so any Avro reader can read an archive. */
final class ArchiveSchema {
    static final String PARTITION = "partition";
    static final String OFFSET = "offset";
    static final String TIMESTAMP = "timestamp";
    static final String KEY = "key";
    static final String DELIVERY = "delivery";

    static final Schema SCHEMA = SchemaBuilder.record("ArchivedDelivery")
            .namespace("org.afferent.archive")
            .doc("A record of news.raw, as it was.")
            .fields()
            .requiredInt(PARTITION)
            .requiredLong(OFFSET)
            .requiredLong(TIMESTAMP)
            .optionalString(KEY)
            .name(DELIVERY)
            .type(RawArticle.getClassSchema())
            .noDefault()
            .endRecord();

    private ArchiveSchema() {}
}
