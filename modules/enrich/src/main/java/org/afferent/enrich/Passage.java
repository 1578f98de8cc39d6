package org.afferent.enrich;

import java.util.List;
import org.afferent.model.Block;
import org.afferent.model.Location;

/** A text under analysis: the headline or the body, scanned, cut and its names decided. */
record Passage(
        boolean headline,
        Scan scan,
        List<Sentence> sentences,
        List<Hit> hits,
        CodePoints codePoints,
        List<Block> blocks) {
    static Passage of(String text, boolean headline, List<Block> blocks, Dictionary dictionary) {
        Scan scan = dictionary.scan(text);
        List<Sentence> sentences = SentenceSplitter.split(scan.tokens());
        List<Hit> hits = sentences.isEmpty() ? List.of() : Hits.of(scan, dictionary, sentences);
        return new Passage(headline, scan, sentences, hits, new CodePoints(text), blocks);
    }

    /** Code point where a token begins. */
    int start(int token) {
        return codePoints.at(scan.tokens().start(token));
    }

    /** Code point after the token before {@code to}. */
    int end(int to) {
        return codePoints.at(scan.tokens().end(to - 1));
    }

    String sentenceText(int number) {
        Sentence sentence = sentences.get(number);
        return scan.tokens().string(sentence.from(), sentence.to() - 1);
    }

    Location location(int from) {
        if (headline) {
            return Location.HEADLINE;
        }
        int at = start(from);
        for (Block block : blocks) {
            if (block.start() <= at && at < block.end()) {
                return switch (block.kind()) {
                    case HEADING -> Location.HEADING;
                    case QUOTE -> Location.QUOTATION;
                    default -> inQuotes(from) ? Location.QUOTATION : Location.BODY;
                };
            }
        }
        return inQuotes(from) ? Location.QUOTATION : Location.BODY;
    }

    /** An odd number of quotation marks since the paragraph began. */
    private boolean inQuotes(int from) {
        Tokens tokens = scan.tokens();
        boolean open = false;
        int i = from;
        while (i > 0 && tokens.gap(i) != Tokens.PARAGRAPH) {
            i--;
        }
        for (; i < from; i++) {
            open ^= tokens.is(i, '"');
        }
        return open;
    }

    boolean isCaption(int from) {
        int at = start(from);
        return blocks.stream()
                .anyMatch(block -> block.kind() == Block.Kind.CAPTION && block.start() <= at && at < block.end());
    }
}
