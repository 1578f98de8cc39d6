package org.afferent.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The inverted index of one partition: hash to the articles that have it, in primitive arrays.
 *
 * <p>Hashes that agree by chance in the bits that are kept add a stranger with one hash in common, which the search ignores. A hash that very many texts share keeps the
 * {@link #CAP} articles whose ids are least, whatever their order of arrival. Not thread-safe; one task owns it.
 */
public final class PostingIndex {
    static final int CAP = 256;
    /** The digest of a text says more than a shingle: whoever shares it is a candidate at once. */
    static final int DIGEST_WEIGHT = ArticleHome.CANDIDATE;

    private static final int MOST_CANDIDATES = 64;
    /** Of those that share one hash only: few of them are anybody that the other partitions name too, and naming them all was most of what an article's search wrote (ADR 7). */
    private static final int MOST_STRANGERS = 12;

    private static final int NOBODY = -1;
    private static final Comparator<Candidate> MOST_SHARED =
            Comparator.comparingInt(Candidate::shared).reversed();

    private final PostingTable table = new PostingTable();
    /** Articles of a key that has more than one; a value {@code ~i} in the table points here. */
    private int[][] lists = new int[64][];

    private int listCount;

    private final ArticleIds articles = new ArticleIds();
    private final List<Integer> freeLists = new ArrayList<>();

    /** Scratch of one search. */
    private final Tally tally = new Tally();

    /** How many articles are indexed. */
    public int size() {
        return articles.size();
    }

    /** Adds an article; whoever replaces one removes its old row first. */
    public void add(String articleId, IndexRow row) {
        int number = articles.number(articleId);
        for (long key : keys(row)) {
            addPosting(key, number);
        }
    }

    /** Takes an article out again, given the row it was added with. */
    public void remove(String articleId, IndexRow row) {
        Integer number = articles.find(articleId);
        if (number == null) {
            return;
        }
        for (long key : keys(row)) {
            removePosting(key, number);
        }
        articles.remove(articleId);
    }

    /**
     * The articles that share hashes with a row, at most {@link #MOST_CANDIDATES} and {@link #MOST_STRANGERS} of them with one hash only, most shared first. Where more articles share equally many than there is room for, those are
     * answered that were met under the rarer hashes: a shingle that hundreds have says little. The article itself is not among them.
     */
    public List<Candidate> candidates(String articleId, IndexRow row) {
        meet(row);
        Integer known = articles.find(articleId);
        int self = known == null ? NOBODY : known;
        int times = Tally.TOLD_APART;
        while (times > 1 && tally.metAtLeast(times) <= MOST_CANDIDATES) {
            times--;
        }
        int room = times == Tally.TOLD_APART ? Integer.MAX_VALUE : MOST_CANDIDATES - tally.metAtLeast(times + 1);
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < tally.againSize(); i++) {
            int number = tally.again(i);
            int count = tally.count(number);
            if (number != self && (count > times || (count == times && room-- > 0))) {
                found.add(new Candidate(articles.id(number), count));
            }
        }
        found.sort(MOST_SHARED);
        int strangers = MOST_STRANGERS;
        for (int i = 0; times == 1 && i < tally.size() && strangers > 0; i++) {
            int number = tally.number(i);
            if (number != self && tally.count(number) == 1) {
                found.add(new Candidate(articles.id(number), 1));
                strangers--;
            }
        }
        return List.copyOf(found.subList(0, Math.min(MOST_CANDIDATES, found.size())));
    }

    /** Counts who shares hashes with a row, those of rare hashes first. What lies far apart in memory is read before it is looked at, so that the waits for it overlap. */
    private void meet(IndexRow row) {
        tally.clear();
        long[] keys = keys(row);
        int[] values = table.get(keys);
        int digest = row.hasDigest() ? keys.length - 1 : NOBODY;
        int[][] met = new int[keys.length][];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            int value = values[i];
            if (value >= 0) {
                tally.add(value, i == digest ? DIGEST_WEIGHT : 1);
            } else if (value != PostingTable.ABSENT) {
                values[count] = i;
                met[count++] = lists[~value];
            }
        }
        long[] byLength = new long[count];
        for (int i = 0; i < count; i++) {
            byLength[i] = ((long) met[i].length << Integer.SIZE) | i;
        }
        Arrays.sort(byLength);
        for (long next : byLength) {
            int weight = values[(int) next] == digest ? DIGEST_WEIGHT : 1;
            for (int number : met[(int) next]) {
                tally.add(number, weight);
            }
        }
    }

    private static long[] keys(IndexRow row) {
        long[] keys = new long[row.hashes().length + (row.hasDigest() ? 1 : 0)];
        for (int i = 0; i < row.hashes().length; i++) {
            keys[i] = key(row.hashes()[i]);
        }
        if (row.hasDigest()) {
            keys[keys.length - 1] = digestKey(row.digest());
        }
        return keys;
    }

    /** Kept hashes are small numbers by construction, so they are mixed. */
    private static long key(long hash) {
        return Fingerprint.mix(hash);
    }

    private static long digestKey(long digest) {
        return Fingerprint.mix(~digest);
    }

    private void addPosting(long key, int number) {
        int value = table.get(key);
        if (value == PostingTable.ABSENT) {
            table.put(key, number);
        } else if (value < 0) {
            lists[~value] = inserted(lists[~value], number);
        } else if (value != number) {
            table.put(key, ~newList(inserted(new int[] {value}, number)));
        }
    }

    private int newList(int[] list) {
        if (freeLists.isEmpty()) {
            if (listCount == lists.length) {
                lists = Arrays.copyOf(lists, listCount + listCount / 4);
            }
            lists[listCount] = list;
            return listCount++;
        }
        int at = freeLists.remove(freeLists.size() - 1);
        lists[at] = list;
        return at;
    }

    /** Lists are in the order of ids; a full one keeps the least. */
    private int[] inserted(int[] list, int number) {
        int low = 0;
        int high = list.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = articles.compare(list[middle], number);
            if (order == 0) {
                return list;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        if (low == CAP) {
            return list;
        }
        int[] longer = list.length < CAP ? Arrays.copyOf(list, list.length + 1) : list;
        System.arraycopy(list, low, longer, low + 1, longer.length - low - 1);
        longer[low] = number;
        return longer;
    }

    private void removePosting(long key, int number) {
        int value = table.get(key);
        if (value == number) {
            table.remove(key);
        } else if (value < 0 && value != PostingTable.ABSENT) {
            int[] rest = Arrays.stream(lists[~value]).filter(n -> n != number).toArray();
            if (rest.length > 1) {
                lists[~value] = rest;
                return;
            }
            freeLists.add(~value);
            lists[~value] = new int[0];
            if (rest.length == 1) {
                table.put(key, rest[0]);
            } else {
                table.remove(key);
            }
        }
    }
}
