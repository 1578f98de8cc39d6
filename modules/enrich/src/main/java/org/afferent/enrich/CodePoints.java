package org.afferent.enrich;

/** From UTF-16 positions of a text to code points; nothing to do for the many texts without surrogates. */
final class CodePoints {
    private final int[] surrogatePairs;
    private final int count;

    CodePoints(CharSequence text) {
        int[] pairs = new int[8];
        int n = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (n == pairs.length) {
                    pairs = java.util.Arrays.copyOf(pairs, n * 2);
                }
                pairs[n++] = i;
            }
        }
        surrogatePairs = pairs;
        count = n;
    }

    int at(int position) {
        int found = java.util.Arrays.binarySearch(surrogatePairs, 0, count, position);
        return position - (found >= 0 ? found : -found - 1);
    }
}
