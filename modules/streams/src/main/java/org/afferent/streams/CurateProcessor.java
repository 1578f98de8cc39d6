package org.afferent.streams;

import org.afferent.news.CuratedArticle;
import org.afferent.wire.CuratedArticleMapper;
import org.afferent.wire.WorkHeaders;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Makes the record of a work. A processor for the sake of the headers: those of the delivery that caused it stay behind. */
final class CurateProcessor implements Processor<String, Tagged, String, CuratedArticle> {
    private ProcessorContext<String, CuratedArticle> context;

    @Override
    public void init(ProcessorContext<String, CuratedArticle> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, Tagged> record) {
        Tagged tagged = record.value();
        boolean isTombstone = tagged.work() == null;
        Headers headers = isTombstone
                ? WorkHeaders.ofTombstone(tagged.replacedBy())
                : WorkHeaders.of(tagged.change(), tagged.work());
        CuratedArticle curated = isTombstone ? null : CuratedArticleMapper.toAvro(tagged.work());
        context.forward(record.withValue(curated).withHeaders(headers));
    }
}
