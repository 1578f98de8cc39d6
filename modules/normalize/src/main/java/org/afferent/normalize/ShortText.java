package org.afferent.normalize;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of an element that is looked at for a name or a date: never more than its beginning, however large the element is. */
final class ShortText {
    private static final int NODES = 300;

    private ShortText() {}

    /** At most {@code longest} characters and one more, so that a caller can tell that there are more. */
    static String of(Element element, int longest) {
        StringBuilder text = new StringBuilder();
        int[] nodes = {0};
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (++nodes[0] > NODES || text.length() > longest) {
                            return FilterResult.STOP;
                        }
                        if (node instanceof TextNode words) {
                            String more = words.getWholeText();
                            text.append(more, 0, Math.min(more.length(), longest + 1));
                        } else if (node instanceof Element inner && inner.isBlock()) {
                            text.append(' ');
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element inner && inner.isBlock()) {
                            text.append(' ');
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                element);
        String clean = Characters.clean(text.toString());
        return clean.length() > longest + 1 ? clean.substring(0, longest + 1) : clean;
    }
}
