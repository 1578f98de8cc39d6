package org.afferent.normalize;

import java.util.List;
import java.util.regex.Pattern;
import org.afferent.model.Block;

/** Rules that take single blocks out of the chosen part of a page. Each has a name, which is kept with what it removed. */
final class BodyRules {
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)(?:(?:photo|image|picture|pic|illustration|graphic|video|foto|bild|cr[e\u00e9]dit)s?(?: ?(?:by|credit|courtesy(?: of)?|source|von|: ?©))?s?|credits?|courtesy(?: of)?|getty images|ap photo)\\s*[:/|\u2014-]\\s*\\S.{0,120}"
                    + "|.{0,80}(?:/ ?| via |\\()(?:getty images|shutterstock|ap photo|ap images|associated press|reuters|istock\\S*|alamy\\S*|afp|dpa|unsplash|pixabay|pexels)\\S*(?: images)?(?: plus)?\\)?\\.?"
                    + "|(?:illustration|image|photo|photograph|picture)s? (?:by|courtesy of) .{0,80}");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)advertisement|advertising|anzeige|werbung|publicit\u00e9|publicidad|sponsored(?: content| link)?|promoted|image|photo|video|loaded|loading\\W*|share|share this.{0,30}|print|email|save|comments?|\\d* ?comments?|follow(?: us)?|copy link|"
                    + "skip advertisement|skip ad|continue reading.{0,40}|story continues.{0,40}|article continues.{0,40}|scroll to continue.{0,40}|getty|view gallery|gallery|play video|watch now|listen|listen to this (?:story|article).{0,60}|"
                    + "\\d+(?::\\d\\d){0,2}|\\d+ (?:of|/) \\d+|\\d+ min(?:ute)?s? read|close|menu|search|back to top|top|next|previous|subscribe|sign up|sign in|log in|read more|learn more|see more|show more|load more|view more|more|photos?|credit|caption|hide caption|toggle caption|enlarge.{0,40}|view this post on instagram|facebook|twitter|tweet|pinterest|linkedin|whatsapp|reddit|flipboard|(?:facebook|twitter|email|print|linkedin|pinterest|reddit|whatsapp|copy|link|\\s)+");
    private static final Pattern POINTER = Pattern.compile(
            "(?iu)(?:read (?:more|next|also|our|the full|full)|related(?: (?:stories|articles|story|article|content|topics|coverage|posts))?|see also|also read|also see|more (?:from|on|about|stories|coverage|news)|recommended(?: (?:by|for|reading).*)?|watch|listen|explore|up next|don['\u2019]t miss|must read|dig deeper|go deeper|lesen sie auch|mehr zum thema|lire aussi|leia tamb\u00e9m|lea tambi\u00e9n)\\b.{0,3}[:|\u2022\u00bb>\u2014-].{0,300}");
    private static final Pattern INVITATION = Pattern.compile(
            "(?iu)(?:(?:to )?(?:subscribe|sign up|sign-up|register)\\b.{0,160}\\b(?:newsletters?|inbox|e-?mails?|updates?|podcasts?|channel|today|here|here!?)\\b.{0,100}"
                    + "|(?:get|receive)\\b.{0,120}\\b(?:newsletters?|inbox|delivered|straight to you|to your phone)\\b.{0,80}"
                    + "|(?:follow|like|join|find) (?:us|me|him|her|them|@\\w+|the \\w+|[A-Z]\\S+(?: [A-Z]\\S+)?)\\b.{0,60}\\b(?:twitter|facebook|instagram|x|threads|whatsapp|telegram|youtube|tiktok|linkedin|google news|flipboard)\\b.{0,120}"
                    + "|click (?:here|to|on)\\b.{0,160}|tap here\\b.{0,120}|download (?:the|our)\\b.{0,60}\\bapp\\b.{0,100}"
                    + "|have (?:a|any) (?:tip|question|story|news)\\b.{0,200}\\?.{0,200}|(?:send|email|e-mail) (?:your|us|tips|questions)\\b.{0,200}"
                    + "|please (?:use|enable|update|upgrade)\\b.{0,60}\\b(?:browser|javascript|chrome)\\b.{0,80}|this content is (?:imported|not available)\\b.{0,160}|this video is not available.{0,60}"
                    + "|a post shared by .{0,120}|you (?:can|may) (?:also )?(?:unsubscribe|opt out)\\b.{0,120}|by (?:clicking|signing up|submitting|subscribing)\\b.{0,300}|thanks? (?:you )?for (?:signing|subscribing|registering).{0,120}|an error (?:has )?occurred.{0,120}|please (?:try again|enter a valid).{0,80})");
    private static final Pattern FOOTER = Pattern.compile(
            "(?iu)(?:(?:copyright|\u00a9|\\(c\\))\\s*(?:\\d{4}|by|the|[A-Z]).{0,300}|.{0,120}\\ball rights reserved\\b.{0,200}|this (?:article|story|post|piece|content|review) (?:was|is|has been|originally|first)?\\s*(?:originally |first )?(?:appeared|published|produced|featured|syndicated)\\b.{0,250}|a version of this (?:article|story|post)\\b.{0,300}|distributed by .{0,80}|this material may not be published.{0,200}"
                    + "|(?:we|this (?:post|page|article|site)|our (?:team|editors)|purchases)\\b.{0,120}\\b(?:affiliate|commission|compensation)\\b.{0,250}|if you (?:buy|purchase|click)\\b.{0,120}\\b(?:commission|affiliate|compensat)\\w*.{0,160}|disclaimer:.{0,600}|terms of (?:use|service).{0,60}|privacy policy.{0,60})");

    private static final Pattern BYLINE = Pattern.compile(
            "(?u)(?:By|Von|Par|Por|Di|Written by|Text by|Words by)[: ]\\s?\\p{Lu}[\\p{L}.'\u2019-]+(?: \\p{L}[\\p{L}.'\u2019-]*){1,6}");

    private BodyRules() {}

    /** The name of the rule that takes {@code block} out, or {@code null}. */
    static String verdict(TextBlock block) {
        String text = block.text;
        if (block.kind == Block.Kind.CAPTION) {
            return "image-caption";
        }
        if (isSymbolsOnly(text)) {
            return "symbols-only";
        }
        if (text.length() <= 60 && LABEL.matcher(text).matches()) {
            return "label";
        }
        if (text.length() <= 200 && CREDIT.matcher(text).matches()) {
            return "image-credit";
        }
        if (text.length() <= 60 && OTHER_ARTICLES.matcher(text).matches() && !HtmlBody.endsSentence(text)) {
            return "other-articles";
        }
        if (text.length() <= 70 && TextHead.isDateLine(text)) {
            return "date-line";
        }
        if (text.length() <= 60 && BYLINE.matcher(text).matches() && !HtmlBody.endsSentence(text)) {
            return "byline";
        }
        if (text.length() <= 340
                && block.linkShare() > 0.2
                && POINTER.matcher(text).matches()) {
            return "pointer";
        }
        if (text.length() <= 400 && INVITATION.matcher(text).matches()) {
            return "invitation";
        }
        if (text.length() <= 700 && FOOTER.matcher(text).matches()) {
            return "footer";
        }
        if (block.linkShare() > 0.9 && text.length() < 160 && block.kind != Block.Kind.LIST_ITEM) {
            return "link-only";
        }
        return null;
    }

    /** Headings that open a list of other articles. */
    static final Pattern OTHER_ARTICLES = Pattern.compile(
            "(?iu)(?:latest|related|recommended|trending|most (?:read|popular|viewed|shared)|popular|more (?:from|on|in|stories|news|articles|to)|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|what to read next|read next|up next|editor['\u2019]?s[\u2019']? picks?|top stories|in this (?:series|section)|see also|recent (?:posts|articles|stories)|from our partners|around the web|keep reading|mehr zum thema|das k\u00f6nnte|weitere artikel|auch interessant|plus d['\u2019]articles|\u00e0 lire aussi)\\b.{0,60}");

    static boolean isCredit(String text) {
        return CREDIT.matcher(text).matches();
    }

    static boolean isLabel(String text) {
        return isSymbolsOnly(text)
                || (text.length() <= 60 && LABEL.matcher(text).matches());
    }

    private static boolean isSymbolsOnly(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    static List<TextBlock> kept(List<TextBlock> blocks) {
        return blocks.stream().filter(TextBlock::isKept).toList();
    }
}
