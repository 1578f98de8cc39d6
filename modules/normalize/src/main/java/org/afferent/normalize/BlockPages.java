package org.afferent.normalize;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.Reason;

/**
 * Pages that stand in the place of an article: told by their words, and only when those words are most of a short text. A short true article that mentions a captcha is an article.
 */
final class BlockPages {
    /** A notice is shorter than this; a longer text is one that has a notice in it. */
    private static final int LONGEST_NOTICE_WORDS = 220;

    /** The share of a text's characters that lie in paragraphs which speak of the wall. */
    private static final double NOTICE_SHARE = 0.4;

    private static final Map<Reason, Pattern> NOTICES = notices();
    private static final Map<Reason, Pattern> TITLES = titles();

    private BlockPages() {}

    private static Map<Reason, Pattern> notices() {
        Map<Reason, Pattern> notices = new EnumMap<>(Reason.class);
        notices.put(
                Reason.BOT_WALL,
                phrases(
                        "are you a (?:robot|human)|you(?:['\u2019]re| are) (?:not )?a (?:robot|human|bot)|verify(?:ing)? (?:that )?you(?:['\u2019]re| are) (?:a )?(?:human|not)|(?:re)?captcha|checking (?:your browser|if the site connection)|access (?:to this page )?(?:has been |is |was )?(?:denied|blocked)|unusual (?:traffic|activity (?:from|on) your)|pardon our interruption|attention required|request (?:has been |was )?blocked|security (?:check|service|verification)|ddos protection|you(?:['\u2019]ve| have) been blocked|automated (?:access|requests?|traffic|tools)|(?:ray|reference|incident|request) id|press (?:and|&) hold|just a moment|bot (?:detection|protection)|cloudflare|incapsula|perimeterx|something about your browser|super-?human speed|you don['\u2019]t have permission to access|roboter"));
        notices.put(
                Reason.BROWSER_NOTICE,
                phrases(
                        "(?:enable|turn on|activate|allow|requires?|need) (?:\\w+ ){0,3}java ?script|java ?script (?:is|seems to be|must be|appears to be|needs? to be|required|disabled|and cookies)|(?:please )?(?:upgrade|update) (?:to a (?:modern|newer|supported) |your )browser|browser (?:is|you are using is) (?:out of date|outdated|not supported|no longer supported|unsupported)|unsupported browser|supported browsers?|without javascript|javascript (?:aktivieren|deaktiviert)|activer (?:le )?javascript|habilit\\w+ javascript"));
        notices.put(
                Reason.COOKIE_WALL,
                phrases(
                        "(?:we|this (?:web)?site|our partners?|and our \\d* ?partners) (?:and our (?:\\d+ )?(?:partners|vendors) )?(?:use|uses|store) (?:\\w+ ){0,3}cookies|accept (?:all )?(?:cookies|and continue)|cookie (?:policy|settings|preferences|consent|notice)|manage (?:your )?(?:cookies|preferences|consent|choices)|before you continue|(?:give|withdraw|your) consent|consent to (?:the|our)|personal data (?:is|will be) processed|vendors? (?:process|list)|legitimate interest|reject all|enable cookies|cookies (?:akzeptieren|zustimmen)|alle cookies|nous utilisons des cookies|wir verwenden cookies|utilizamos cookies|mit werbung (?:und|weiter)"));
        notices.put(
                Reason.PAYWALL,
                phrases(
                        "(?:subscribe|sign up|register|log ?in|sign in|create (?:a free|an) account) (?:\\w+ ){0,4}to (?:continue|keep|read|access|view|unlock|get (?:full|unlimited) access)|(?:to|in order to) (?:continue|keep) reading|continue reading (?:your|this|with)|already (?:a )?(?:subscriber|subscribed|member|have an account|registered)|(?:article|content|story|page) is (?:\\w+ ){0,3}(?:for|available to|reserved for|exclusive to|restricted to|only available to) (?:\\w+ ){0,3}(?:subscribers?|members)|subscribers? only|members only|subscriber[- ]exclusive|free articles? (?:left|remaining|this month)|reached your (?:\\w+ )?limit|unlimited (?:digital )?access|choose (?:a|your) (?:plan|subscription)|cancel any ?time|subscribe now|subscription options|per (?:month|week)|nur f\u00fcr abonnenten|weiterlesen mit|r\u00e9serv\u00e9 aux abonn\u00e9s|purchase (?:a )?subscription|full access"));
        notices.put(
                Reason.ERROR_PAGE,
                phrases(
                        "page (?:you(?:['\u2019]re| are| were) (?:looking for|trying to reach|requested)|not found|can ?not be found|could not be found|can['\u2019]t be found|doesn['\u2019]t exist|does not exist|isn['\u2019]t available|is not available|no longer exists|has (?:been )?(?:moved|removed|expired))|\\b(?:404|403|410|500|502|503|504)(?: error\\b| not found| forbidden| gone| internal| bad gateway| service| gateway)|error (?:404|403|410|500|502|503|504)|not found|internal server error|service (?:is )?(?:temporarily )?unavailable|bad gateway|gateway time-?out|something went wrong|we(?:['\u2019]re| are) sorry|(?:try|check) the (?:url|address)|broken link|requested (?:url|resource|page)|(?:return|go back|back) to (?:the )?(?:home ?page|home)|temporarily (?:down|unavailable)|under maintenance|scheduled maintenance|database error|error establishing|forbidden|seite (?:wurde )?nicht gefunden|page introuvable|p\u00e1gina no encontrada|pagina non trovata|article (?:not found|is no longer available)|content (?:not available|is no longer available|unavailable)|domain (?:is )?for sale|account (?:has been )?suspended"));
        return notices;
    }

    private static Map<Reason, Pattern> titles() {
        Map<Reason, Pattern> titles = new EnumMap<>(Reason.class);
        titles.put(
                Reason.BOT_WALL,
                phrases(
                        "^(?:just a moment\\W*|attention required!?.*|access (?:to this page has been )?denied.*|pardon our interruption.*|are you a robot\\W*.*|robot or human\\W*|security check.*|please verify.*|human verification|bot verification|captcha.*|checking your browser.*|ddos-guard|you have been blocked.*|request blocked.*)$"));
        titles.put(
                Reason.ERROR_PAGE,
                phrases(
                        "^(?:(?:error\\W*)?(?:404|403|410|500|502|503|504)\\b.*|.{0,30}\\b(?:page|seite|article|site) (?:was )?(?:not found|nicht gefunden|unavailable)\\b.*|not found|forbidden|internal server error|service unavailable|bad gateway|error|oops\\W*.{0,40}|page introuvable.*|p\u00e1gina no encontrada.*|.{0,20}\\b404\\b.{0,20}|site maintenance.*)$"));
        titles.put(
                Reason.BROWSER_NOTICE,
                phrases(
                        "^(?:javascript (?:is )?(?:disabled|required).*|unsupported browser.*|browser not supported.*|(?:please )?(?:update|upgrade) your browser.*)$"));
        titles.put(
                Reason.COOKIE_WALL,
                phrases("^(?:cookie (?:consent|settings|notice|policy)|before you continue.*|consent)$"));
        return titles;
    }

    /** Asked of text in lower case, and only where a word begins: at every character, in any case, this was a third of the time of a short text. */
    private static Pattern phrases(String regex) {
        return Pattern.compile("(?<![a-z])(?:" + regex + ")");
    }

    /** A refusal's reason with the words that it rests on, or {@code null} for an article. */
    static Payload.Refused refusal(String title, List<Paragraph> paragraphs) {
        String text = String.join("\n", paragraphs.stream().map(Paragraph::text).toList());
        if (text.length() > 12 * LONGEST_NOTICE_WORDS || Words.count(text) > LONGEST_NOTICE_WORDS) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String head = title == null ? "" : title.strip();
        String lowerHead = head.toLowerCase(Locale.ROOT);
        for (Map.Entry<Reason, Pattern> named : TITLES.entrySet()) {
            if (!head.isEmpty()
                    && named.getValue().matcher(lowerHead).find()
                    && (Words.count(text) < 60
                            || NOTICES.get(named.getKey()).matcher(lower).find())) {
                return new Payload.Refused(named.getKey(), cut(head));
            }
        }
        List<String> lowered =
                paragraphs.stream().map(p -> p.text().toLowerCase(Locale.ROOT)).toList();
        Payload.Refused best = null;
        double bestShare = NOTICE_SHARE;
        for (Map.Entry<Reason, Pattern> notice : NOTICES.entrySet()) {
            String quote = null;
            double inNotice = 0;
            for (int i = 0; i < lowered.size(); i++) {
                Paragraph paragraph = paragraphs.get(i);
                Matcher m = notice.getValue().matcher(lowered.get(i));
                int hits = 0;
                while (m.find()) {
                    quote = quote == null ? cut(paragraph.text()) : quote;
                    hits++;
                }
                // one mention in a long paragraph is a mention; a notice says it in every sentence
                inNotice += hits == 0 ? 0 : Math.min(paragraph.text().length(), 170.0 * hits);
            }
            double share = inNotice / Math.max(1, text.length());
            if (share > bestShare) {
                best = new Payload.Refused(notice.getKey(), quote);
                bestShare = share;
            }
        }
        return best;
    }

    static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
