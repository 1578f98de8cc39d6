package org.afferent.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.afferent.dedup.Candidate;
import org.afferent.dedup.IndexRow;
import org.afferent.dedup.PostingIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The inverted index alone, at growing sizes: what an article costs to hold, to look up and to read back at a start. */
@Command(
        name = "index",
        description =
                "The inverted index alone, driven with made-up articles: bytes of an article, cost of a look-up, of a rebuild, and of a template that a tenth of all pages share.",
        mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
    private static final int PROBES = 20_000;
    private static final int BATCH = 10_000;
    /** A pair of one work has at least so many indexed hashes in common. */
    private static final int FOUND = 5;

    @Parameters(
            arity = "0..*",
            paramLabel = "ARTICLES",
            description = "How many, one figure for each line of the table, ascending.",
            defaultValue = "100000 300000 1000000",
            split = " ")
    private List<Integer> sizes = List.of();

    private final GeneratedRows rows = new GeneratedRows();
    private long rowBytes;

    @Override
    public Integer call() {
        System.out.println(
                "articles  heap/article  row/article  add/article  look-up new  copy  in template  copies found  copies in template found");
        PostingIndex index = new PostingIndex();
        long empty = usedHeap();
        int indexed = 0;
        long adding = 0;
        for (int size : sizes) {
            adding += add(index, indexed, size);
            indexed = size;
            long heap = usedHeap() - empty;
            look(index, size, false, false);
            double fresh = look(index, size, false, false);
            double copy = look(index, size, true, false);
            double crowd = look(index, size, true, true);
            System.out.printf(
                    "%8d  %8d B    %7d B    %6.1f us    %6.1f us  %6.1f us  %6.1f us  %9.4f  %9.4f%n",
                    size,
                    heap / size,
                    rowBytes / size,
                    adding / 1e3 / size,
                    fresh,
                    copy,
                    crowd,
                    found(index, size, false),
                    found(index, size, true));
        }
        return index.size() == indexed ? 0 : 1;
    }

    /** Nanoseconds for adding alone: what a start of the application does with the rows it reads. */
    private long add(PostingIndex index, int from, int to) {
        long nanos = 0;
        for (int start = from; start < to; start += BATCH) {
            int end = Math.min(to, start + BATCH);
            IndexRow[] batch = new IndexRow[end - start];
            String[] ids = new String[end - start];
            for (int i = start; i < end; i++) {
                batch[i - start] = rows.row(i);
                ids[i - start] = GeneratedRows.id(i);
                rowBytes += batch[i - start].hashes().length * 8L + 8 + ids[i - start].length();
            }
            long before = System.nanoTime();
            for (int i = 0; i < batch.length; i++) {
                index.add(ids[i], batch[i]);
            }
            nanos += System.nanoTime() - before;
        }
        return nanos;
    }

    /** Microseconds of a look-up: of articles that are not indexed, or of copies of some that are. */
    private double look(PostingIndex index, int size, boolean copies, boolean crowd) {
        IndexRow[] probes = new IndexRow[PROBES];
        for (int i = 0; i < PROBES; i++) {
            probes[i] = copies ? rows.copy(article(i, size, crowd)) : rows.row(size * 2 + i);
        }
        long before = System.nanoTime();
        int candidates = 0;
        for (IndexRow probe : probes) {
            candidates += index.candidates("-", probe).size();
        }
        double micros = (System.nanoTime() - before) / 1e3 / PROBES;
        return candidates < 0 ? 0 : micros;
    }

    /** The share of copies whose original is among their candidates with enough hashes in common. */
    private double found(PostingIndex index, int size, boolean crowd) {
        long found = 0;
        for (int i = 0; i < PROBES; i++) {
            int article = article(i, size, crowd);
            String id = GeneratedRows.id(article);
            for (Candidate candidate : index.candidates("-", rows.copy(article))) {
                found += candidate.articleId().equals(id) && candidate.shared() >= FOUND ? 1 : 0;
            }
        }
        return (double) found / PROBES;
    }

    /** Articles spread over all that are indexed; those in the great template, or the others. */
    private static int article(int probe, int size, boolean crowd) {
        int article = (int) ((long) probe * 7_919 % (size / 10)) * 10 + (crowd ? 3 : 4);
        return Math.min(article, size - 1);
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long[] used = new long[3];
        for (int i = 0; i < used.length; i++) {
            System.gc();
            used[i] = runtime.totalMemory() - runtime.freeMemory();
        }
        return Arrays.stream(used).min().orElseThrow();
    }
}
