package org.afferent.normalize;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What authors of pages say an element is, by its class, id, role and tag: whole words of the names, never parts of words. */
final class NameHints {
    /** Words that name what stands around a text, alone. */
    private static final Set<String> AROUND = WordList.words("""
            comment comments commentlist disqus respond share sharing sharebar sharedaddy sharetools addthis addtoany social socials related relatedposts recirc
            recirculation recommended recommendation recommendations recommends outbrain taboola zergnet revcontent newsletter newsletters subscribe subscription
            signup optin promo promos promobox promotion sidebar sidenav ad ads adbox adslot advert adverts advertisement advertising sponsor sponsored sponsors
            breadcrumb breadcrumbs byline bylines footer nav navbar navigation menu submenu masthead cookie cookies consent gdpr popup popover modal lightbox
            overlay toolbar toolbox pagination pager trending popular mostread teaser teasers paywall login donate donation pullquote pullquotes toc disclaimer
            copyright hashtags taglist tags tagcloud keywords bio authorbio authorbox timestamp datestamp skip hidden caption captions figcaption credit credits
            slideshow carousel infobox tooltip rating ratings feedback correction-form readmore upsell cta interstitial metabar postmeta ticker poll quiz playlist
            jumplinks affiliate dropdown offscreen kicker crosspromo livefyre printonly flyout subnav topnav leaderboard""");

    /** Words that say so only together, written with any sign between them. */
    private static final Set<String> AROUND_PAIRS = WordList.phrases("""
            author bio, author box, author info, about author, post meta, entry meta, article meta, post tags, entry tags, article tags, tag list, read more, read
            next, more from, more stories, more news, more on, most read, most popular, most viewed, also like, you may, see also, sr only, screen reader,
            visually hidden, visuallyhidden focusable, no print, image credit, image caption, media caption, wp caption, photo credit, post navigation, post nav,
            article footer, post footer, entry footer, article header, post author, article author, entry author, author card, author profile, sign up, email
            signup, call to, in article, social media, latest news, latest posts, other articles, up next, next article, article list, card list, story list, link
            list, table of, editors pick, editor picks, site header, page header, global header, product card, trust project, reader revenue""");

    /** Words that name the text itself, run together or with signs between them. */
    private static final Set<String> BODY = WordList.words("""
            articlebody storybody postbody entrybody articlecontent entrycontent postcontent storycontent newsbody articletext storytext bodytext bodycopy
            bodycontent contentbody contentarticle articlebodycontent articlebodytext posttext newscontent newstext articlemaincontent maincontent textbody
            richtext articlemain articlepage mainarticle blogcontent blogpost singlecontent pagecontent theme fulltext artikeltext articlefulltext pfcontent
            tdpostcontent contenttext""");

    private static final int LONGEST_NAMES = 1_000;

    private NameHints() {}

    static boolean isAround(Element element) {
        String names = names(element);
        if (names.isEmpty() || names.length() > LONGEST_NAMES) {
            return false;
        }
        String before = "";
        int start = -1;
        for (int i = 0; i <= names.length(); i++) {
            boolean inWord = i < names.length() && Character.isLetterOrDigit(names.charAt(i));
            if (inWord && start >= 0 && isHump(names, i)) {
                inWord = false;
            }
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                String word = names.substring(start, i).toLowerCase(Locale.ROOT);
                if ((AROUND.contains(word) && !isNegated(before)) || AROUND_PAIRS.contains(before + " " + word)) {
                    return true;
                }
                before = word;
                start = i < names.length() && Character.isLetterOrDigit(names.charAt(i)) ? i : -1;
            }
            if (i < names.length() && names.charAt(i) == ' ') {
                before = "";
            }
        }
        return false;
    }

    /** Names that stand for something else than the text even when most of a page's words are in it. */
    static boolean isSurelyAround(Element element) {
        String names = names(element).toLowerCase(Locale.ROOT);
        return names.contains("comment")
                || names.contains("related")
                || names.contains("recirc")
                || names.contains("recommend")
                || names.contains("taboola");
    }

    private static boolean isHump(String names, int i) {
        return Character.isUpperCase(names.charAt(i)) && Character.isLowerCase(names.charAt(i - 1));
    }

    /** {@code has-sidebar} and {@code no-comments} speak of something else than themselves. */
    private static boolean isNegated(String before) {
        return switch (before) {
            case "has",
                    "with",
                    "without",
                    "no",
                    "show",
                    "hide",
                    "non",
                    "not",
                    "is",
                    "enable",
                    "before",
                    "after",
                    "js" -> true;
            default -> false;
        };
    }

    static boolean isBody(Element element) {
        if (element.attr("itemprop").contains("articleBody")) {
            return true;
        }
        String names = element.className() + " " + element.id();
        if (names.length() < 4 || names.length() > LONGEST_NAMES) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i <= names.length(); i++) {
            char c = i == names.length() ? ' ' : names.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(Character.toLowerCase(c));
            } else if (Character.isWhitespace(c)) {
                if (BODY.contains(letters.toString())) {
                    return true;
                }
                letters.setLength(0);
            }
        }
        return false;
    }

    private static String names(Element element) {
        String names = element.className();
        String id = element.id();
        return id.isEmpty() ? names : names + " " + id;
    }
}
