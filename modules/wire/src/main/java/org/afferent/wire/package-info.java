/**
 * How the nouns look on Kafka: topics, mappers between model and Avro, serdes in Confluent's wire format, and a client of Confluent's Schema Registry API. The Avro
 * classes in {@code org.afferent.news} are generated from schemas/.
 */
package org.afferent.wire;
