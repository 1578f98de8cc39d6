package org.afferent.normalize;

import java.util.List;
import java.util.regex.Pattern;

/** What publishers print below a text, told by its words: one rule a kind, each with a name. Asked only of the last part of a text. */
final class TailRules {
    private record Rule(String name, int longest, Pattern pattern) {
        Rule(String name, int longest, String regex) {
            this(name, longest, Pattern.compile("(?iu)" + regex));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "source-line",
                    120,
                    "(?:source|sources|quelle|quellen|via|fonte|fuente|materials? provided by|story source|journal reference)s?\\s*:.{2,100}"),
            new Rule(
                    "review-badge",
                    90,
                    "\\W*(?:scientifically|medically|clinically|expert|peer|fact)[- ](?:reviewed|checked|verified)\\b.{0,70}"),
            new Rule(
                    "review-line",
                    200,
                    "\\W*(?:last |medically |clinically |this (?:article|page) was )?(?:last )?reviewed(?: by| on|:)\\b.{0,180}"),
            new Rule(
                    "subscription-form",
                    200,
                    "(?:subscribe|sign up|join)(?: now| today)?(?: (?:to|for) (?:our|the|my|this)\\b.{0,80}|!)?|(?:get|receive)\\b.{0,60}\\b(?:updates?|content|news|posts?|articles?|tips)\\b.{0,60}\\b(?:inbox|e-?mail)\\b.{0,20}|you(?:['\u2019]ve| have) been subscribed.{0,120}|(?:thank you|thanks) for (?:subscribing|signing up).{0,80}|(?:enter )?your (?:e-?mail|name|first name).{0,60}|we (?:respect|value) your privacy.{0,80}|no spam.{0,60}"),
            new Rule(
                    "self-promotion",
                    260,
                    "(?:check back|stay tuned|visit|follow|browse|explore|bookmark|be sure to|don['\u2019]t forget to)\\b.{0,120}\\b(?:our|us|this)\\b.{0,30}\\b(?:blog|site|website|page|channel|newsletter|articles|updates|podcast)\\b.{0,140}"),
            new Rule(
                    "contact-call",
                    700,
                    "(?:if you|to learn more|to find out|for more information|interested in|ready to|call|contact|reach out|schedule|book|give us|are you|do you|speak|talk)\\b.{0,400}\\b(?:contact|call|calling|schedule|book|appointment|consultation|reach out|get in touch|give us)\\b.{0,100}\\b(?:us|our|today|appointment|consultation|form|team|office|clinic|centers?|phone|free|now|below|here|online|at \\(?\\d{3})\\b.{0,300}"),
            new Rule(
                    "button",
                    60,
                    "(?:request|book|schedule|make|get|start|find|see|contact|call|learn|read|view|shop|order|buy|download|apply|take)(?: an?| your| us| the| our| my)? ?(?:appointment|consultation|demo|quote|visit|call|assessment|quiz|started|more|now|today|a doctor|a provider|provider|clinic|location)s?(?: now| today| online| here)?[!>\u2192 ]*"),
            new Rule(
                    "disclaimer",
                    1_200,
                    "\\W{0,3}(?:all information\\b.{0,60}\\b(?:change|purposes|only)|disclaimer\\b|(?:individual )?results (?:may|are not)|images? may|this (?:article|content|information|page|blog|site|website|post)\\b.{0,60}\\b(?:not (?:intended|a substitute|medical|constitute)|informational|educational) |the (?:information|content|views|opinions)\\b.{0,120}\\b(?:not|those of|own|informational|educational)\\b|these statements have not been|not intended (?:as|to)|always (?:consult|seek)\\b.{0,60}\\b(?:doctor|physician|advice|professional)|if you(?: or someone you know)?\\b.{0,60}\\b(?:suicid|crisis|emergency)).{0,1000}"),
            new Rule(
                    "footer",
                    400,
                    "(?:(?:copyright|\u00a9|\\(c\\))\\s*(?:\\d{4}|by\\b|the\\b).{0,300}|.{0,200}\\ball rights reserved\\b.{0,150}|(?:terms of (?:use|service)|privacy (?:policy|notice)|cookie (?:policy|settings)|advertise with us|about us|contact us|site ?map|impressum)\\b.{0,120})"),
            new Rule(
                    "share-line",
                    160,
                    "(?:share(?: this| on|:)?|tweet|pin it|teilen|partager|compartir)\\b.{0,100}|(?:facebook|twitter|linkedin|pinterest|email|whatsapp|print|reddit|[\\s,|])+"),
            new Rule(
                    "pointer",
                    300,
                    "(?:related|read (?:more|next|also)|see also|more (?:from|on|about)|you (?:may|might) also like|recommended|next (?:article|post)|previous (?:article|post))\\b\\s*(?:stories|articles|posts|reading)?\\s*[:|\u00bb>].{0,250}|(?:related|recommended|popular|recent|more) (?:articles|posts|stories|reading|news)|you (?:may|might) also like|comments?|leave a (?:comment|reply).{0,60}|\\d+ comments?"),
            new Rule(
                    "tag-list",
                    400,
                    "(?:tags?|tagged(?: (?:in|as|with))?|filed under|topics?|categor(?:y|ies)|keywords?|schlagw\u00f6rter|themen|mots[- ]cl\u00e9s|etiquetas)\\s*:.{1,380}"));

    private TailRules() {}

    /** The name of the rule that takes a paragraph out of the last part of a text, or {@code null}. */
    static String verdict(String text) {
        for (Rule rule : RULES) {
            if (text.length() <= rule.longest() && rule.pattern().matcher(text).matches()) {
                return rule.name();
            }
        }
        return null;
    }
}
