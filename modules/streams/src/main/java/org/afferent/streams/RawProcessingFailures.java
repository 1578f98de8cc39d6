package org.afferent.streams;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A raw record that cannot be processed is a dead letter; anything else that cannot be is fatal: to skip a letter between homes would leave a delivery undecided for ever.
 */
public final class RawProcessingFailures implements ProcessingExceptionHandler {
    static final String RAW_TOPIC = "afferent.raw.topic";

    private final ProcessingExceptionHandler deadLetter = new LogAndContinueProcessingExceptionHandler();
    private final ProcessingExceptionHandler fatal = new LogAndFailProcessingExceptionHandler();
    private Object rawTopic;

    @Override
    public void configure(Map<String, ?> settings) {
        rawTopic = settings.get(RAW_TOPIC);
        deadLetter.configure(settings);
        fatal.configure(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        ProcessingExceptionHandler handler =
                context.topic() != null && context.topic().equals(rawTopic) ? deadLetter : fatal;
        return handler.handleError(context, record, exception);
    }
}
