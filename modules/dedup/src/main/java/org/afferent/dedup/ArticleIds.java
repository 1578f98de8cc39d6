package org.afferent.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers for the ids of articles, given again when an article goes. The first characters of each id are kept as a number too: to compare two ids is a look at one array, mostly. */
final class ArticleIds {
    private static final int HEAD = Long.BYTES;
    private static final int GREATEST = 0xff;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private long[] heads = new long[64];

    /** How many have a number. */
    int size() {
        return numbers.size();
    }

    /** The number of an id, {@code null} when it has none. */
    Integer find(String id) {
        return numbers.get(id);
    }

    /** The number of an id, a new one when it has none. */
    int number(String id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int number;
        if (free.isEmpty()) {
            number = ids.size();
            ids.add(id);
        } else {
            number = free.remove(free.size() - 1);
            ids.set(number, id);
        }
        if (number == heads.length) {
            heads = Arrays.copyOf(heads, number + number / 4);
        }
        heads[number] = head(id);
        numbers.put(id, number);
        return number;
    }

    /** Takes the number back. */
    void remove(String id) {
        free.add(numbers.remove(id));
    }

    String id(int number) {
        return ids.get(number);
    }

    /** The order of the ids of two numbers. */
    int compare(int a, int b) {
        int order = Long.compareUnsigned(heads[a], heads[b]);
        return order != 0 || a == b ? order : ids.get(a).compareTo(ids.get(b));
    }

    /** Never orders two ids otherwise than they are ordered; what it does not tell apart it leaves equal. */
    private static long head(String id) {
        long head = 0;
        boolean plain = true;
        for (int i = 0; i < HEAD; i++) {
            int c = plain && i < id.length() ? Math.min(id.charAt(i), GREATEST) : 0;
            plain &= c < GREATEST;
            head = (head << Byte.SIZE) | c;
        }
        return head;
    }
}
