package org.afferent.streams;

import java.util.Map;
import org.afferent.wire.RegistryException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;

/** A raw record whose bytes are no RawArticle is a dead letter; an internal record that cannot be read is fatal. */
public final class RawDeserializationFailures implements DeserializationExceptionHandler {
    private final DeserializationExceptionHandler deadLetter = new LogAndContinueExceptionHandler();
    private final DeserializationExceptionHandler fatal = new LogAndFailExceptionHandler();
    private Object rawTopic;

    @Override
    public void configure(Map<String, ?> settings) {
        rawTopic = settings.get(RawProcessingFailures.RAW_TOPIC);
        deadLetter.configure(settings);
        fatal.configure(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        // A registry that refuses us is no fault of the record.
        boolean damaged = record.topic().equals(rawTopic) && !(exception instanceof RegistryException);
        DeserializationExceptionHandler handler = damaged ? deadLetter : fatal;
        return handler.handleError(context, record, exception);
    }
}
