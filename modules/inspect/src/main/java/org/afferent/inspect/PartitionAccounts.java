package org.afferent.inspect;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The accounts of one partition of news.raw: for each record the row of the ledger that it belongs to, and its outcome. Five bytes a record, in pages; a page whose records are
 * all read and all closed is dropped, and only the fact is kept. So what is held is the distance between what was read of news.raw and of its outcomes, at most five bytes a record.
 */
final class PartitionAccounts {
    /** Of a record that is not there, or not read yet. */
    static final int NO_ROW = 0;
    /** Of a record without an outcome. */
    static final int OPEN = 0;

    private static final int PAGE = 1 << 14;

    private final TreeMap<Long, Page> pages = new TreeMap<>();
    private final BitSet done = new BitSet();
    private final long first;
    private long next;

    /**
     * Accounts from an offset on.
     *
     * @param first what lies before is not looked at
     */
    PartitionAccounts(long first) {
        this.first = first;
        this.next = first;
    }

    /** Records that are there and have no outcome, in order. */
    interface Each {
        void accept(long offset, int row);
    }

    /**
     * A record was read; records come in order.
     *
     * @param row not {@link #NO_ROW}
     * @return its outcome, when that was known before, else {@link #OPEN}
     */
    int read(long offset, int row) {
        next = offset + 1;
        Page page = page(offset);
        int place = place(offset);
        page.rows[place] = row;
        int outcome = page.outcomes[place];
        if (outcome == OPEN) {
            page.open++;
        } else {
            page.unread--;
        }
        drop();
        return outcome;
    }

    /** What {@link #close} found. */
    record Closed(boolean again, int row) {
        private static final Closed BEFORE = new Closed(false, NO_ROW);
        private static final Closed AGAIN = new Closed(true, NO_ROW);
    }

    /**
     * The outcome of a record came.
     *
     * @param outcome not {@link #OPEN}, at most 127
     */
    Closed close(long offset, int outcome) {
        if (offset < first) {
            return Closed.BEFORE;
        }
        if (done.get(number(offset))) {
            return Closed.AGAIN;
        }
        Page page = page(offset);
        int place = place(offset);
        if (page.outcomes[place] != OPEN) {
            return Closed.AGAIN;
        }
        page.outcomes[place] = (byte) outcome;
        int row = page.rows[place];
        if (row == NO_ROW) {
            page.unread++;
        } else {
            page.open--;
            if (page.open == 0) {
                drop();
            }
        }
        return new Closed(false, row);
    }

    /** Whether this offset, which was read past, holds a record without an outcome. */
    void eachOpen(Each each) {
        for (Map.Entry<Long, Page> entry : pages.entrySet()) {
            Page page = entry.getValue();
            for (int place = 0; page.open > 0 && place < PAGE; place++) {
                if (page.rows[place] != NO_ROW && page.outcomes[place] == OPEN) {
                    each.accept(entry.getKey() * PAGE + place, page.rows[place]);
                }
            }
        }
    }

    /** Pages that are held, for tests. */
    int pages() {
        return pages.size();
    }

    private void drop() {
        while (!pages.isEmpty()) {
            Map.Entry<Long, Page> lowest = pages.firstEntry();
            boolean readPast = next >= (lowest.getKey() + 1) * PAGE;
            if (!readPast || lowest.getValue().open > 0 || lowest.getValue().unread > 0) {
                return;
            }
            done.set(Math.toIntExact(lowest.getKey()));
            pages.pollFirstEntry();
        }
    }

    private Page page(long offset) {
        return pages.computeIfAbsent((long) number(offset), number -> new Page());
    }

    private static int number(long offset) {
        return Math.toIntExact(offset / PAGE);
    }

    private static int place(long offset) {
        return (int) (offset % PAGE);
    }

    private static final class Page {
        private final int[] rows = new int[PAGE];
        private final byte[] outcomes = new byte[PAGE];
        /** Read, without an outcome. */
        private int open;
        /** With an outcome, not read. */
        private int unread;
    }
}
