package org.afferent.dedup;

import java.util.Arrays;

/** The articles with the least ids of those that it is shown, as many as there is room for. */
final class LeastIds {
    private final ArticleIds ids;
    private final int[] numbers;
    private int size;

    LeastIds(ArticleIds ids, int room) {
        this.ids = ids;
        numbers = new int[room];
    }

    /** Takes an article in unless there are enough with lesser ids; {@code false} when there are: then greater ids need not be shown. */
    boolean offer(int number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = ids.compare(numbers[middle], number);
            if (order == 0) {
                return true;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        if (low == numbers.length) {
            return false;
        }
        size = Math.min(size + 1, numbers.length);
        System.arraycopy(numbers, low, numbers, low + 1, size - low - 1);
        numbers[low] = number;
        return true;
    }

    /** In the order of their ids. */
    int[] numbers() {
        return Arrays.copyOf(numbers, size);
    }
}
