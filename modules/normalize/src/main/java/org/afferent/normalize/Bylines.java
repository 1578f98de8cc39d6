package org.afferent.normalize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of authors as people write them: no "By", no role, no staff, no slogan. Better no author than a wrong one. */
final class Bylines {
    private static final int MOST_AUTHORS = 20;
    private static final int LONGEST = 60;

    /** Words that are also parts of names ("Von", "Di") open a byline only when two more words follow. */
    private static final Pattern OPENING = Pattern.compile(
            "(?iu)^(?:(?:(?:exclusive|opinion|review|analysis|story|words|text|article|interview|column|report(?:ed|ing)?|written|posted|published|created|compiled|edited|reviewed|contributed|authored)\\s+)?by\\b\\s*[:\\-\u2013]?\\s*|(?:von|par|por|di|door|av|af)(?::\\s*|\\s+(?=\\S+\\s+\\S))|(?:autor(?:in)?|author|authors|author\\(s\\))\\s*[:|]\\s*|text\\s*:\\s*|\u2014\\s*|-\\s*)+");

    private static final Pattern PARTING =
            Pattern.compile("(?iu)\\s*(?:[;|/\u2022\u00b7\u2022]|\\s(?:and|und|et|y|e|og|och|&|with)\\s|&(?=\\s))\\s*");
    private static final Pattern DEGREE = Pattern.compile(
            "(?u)(?:M\\.?D|Ph\\.?\\s?D|D\\.?O|R\\.?N|M\\.?P\\.?H|M\\.?S\\.?c?|M\\.?A|B\\.?A|B\\.?S|Psy\\.?D|Pharm\\.?D|J\\.?D|M\\.?B\\.?A|LCSW|LMFT|LPC|DNP|APRN|FNP|PMHNP(?:-BC)?|MBBS|MBChB|FRCPC?|DDS|DVM|RDN?|PA-C|MSW|Ed\\.?D|FACP|FAPA|Jr|Sr|II|III|IV)\\.?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}.'\u2019`\\- ]+");
    private static final Pattern TAIL = Pattern.compile(
            "(?u)\\s*(?:[,(@<\\[]|\\s[-\u2013\u2014]\\s|\\s(?:in|for|at|is|updated|published|posted|via|on|aus|f\u00fcr|for The|of The)\\s).*$|\\s*\\|\\s*$");

    private static final Set<String> NOBODY = WordList.words("""
            staff admin administrator editor editors editorial team desk newsroom contributor contributors redaktion redaction rédaction redacción
            redação redazione redactie reporter reporters author authors guest anonymous webmaster correspondent correspondents writer writers unknown
            user users press release news online web media magazine network board service services wire department group inc llc ltd gmbh corporation company
            follow read more published updated share print email twitter facebook subscribe newsletter columnist producer digital health shopping click view all
            posts archive bio profile http https www com min agencies agency agentur agencia presse verlag tv radio daily times post herald gazette tribune
            chronicle home page blog official category comments photo photos image images getty reviewed fact checked medically recommended related chief officer head director president vice manager ceo cto founder senior executive executives minister sponsored
            partner content brand studio""");

    /** Agencies are named as authors where they are, although one word of their names names nobody. */
    private static final Set<String> AGENCIES = WordList.phrases("""
            associated press, the associated press, reuters, ap, afp, agence france presse, dpa, pa media, press association, bloomberg, ani, pti, xinhua, efe,
            ansa, upi, cnn, kyodo, tass""");

    private Bylines() {}

    /** The names that {@code candidates} hold, each once, in order. */
    static List<String> names(List<String> candidates, String publisher) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String candidate : candidates) {
            for (String written : split(candidate)) {
                String name = withoutPublisher(written, publisher);
                if (isSomebody(name, publisher) && names.size() < MOST_AUTHORS) {
                    names.putIfAbsent(TextDigest.folded(name), name);
                }
            }
        }
        return List.copyOf(names.values());
    }

    private static List<String> split(String byline) {
        List<String> names = new ArrayList<>();
        String opened = OPENING.matcher(Characters.clean(byline)).replaceFirst("");
        for (String part : PARTING.split(opened)) {
            String[] pieces = part.split("\\s*,\\s*");
            for (int i = 0; i < pieces.length; i++) {
                String piece =
                        OPENING.matcher(pieces[i].strip()).replaceFirst("").replaceFirst("(?i)^and\\s+", "");
                if (i > 0 && DEGREE.matcher(piece).matches() && !names.isEmpty()) {
                    names.set(names.size() - 1, names.get(names.size() - 1) + ", " + piece);
                } else if (i == 0 || isFullName(piece)) {
                    names.add(asWritten(TAIL.matcher(piece)
                            .replaceFirst("")
                            .replaceFirst("\\s+[-\u2013|]+$", "")
                            .strip()));
                }
            }
        }
        return names;
    }

    /** "Jane Doe Example News": words of the publisher's name behind a name are not of it. */
    private static String withoutPublisher(String name, String publisher) {
        if (publisher == null) {
            return name;
        }
        String folded = " " + TextDigest.folded(publisher) + " ";
        int end = name.length();
        for (int space = name.lastIndexOf(' '); space > 0; space = name.lastIndexOf(' ', space - 1)) {
            boolean ofPublisher = folded.contains(" " + TextDigest.folded(name.substring(space + 1)) + " ");
            if (ofPublisher && name.indexOf(' ') < space) {
                end = space;
            }
        }
        return name.substring(0, end).strip();
    }

    private static boolean isFullName(String piece) {
        String[] words = piece.split(" ");
        return words.length >= 2
                && words.length <= 4
                && NAME.matcher(piece).matches()
                && capitals(words) == words.length
                && !namesNobody(piece);
    }

    /** "JANE DOE" is how a page prints her, not how she is written; a name in small letters is an account. */
    private static String asWritten(String name) {
        boolean shouted = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 6 && name.indexOf(' ') > 0;
        if (!shouted) {
            return name;
        }
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean first = i == 0 || !Character.isLetter(name.charAt(i - 1));
            written.append(first ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
        }
        return written.toString();
    }

    private static boolean isSomebody(String name, String publisher) {
        String plain = name.replaceFirst(",.*$", "").strip();
        String folded = TextDigest.folded(plain);
        if (AGENCIES.contains(folded)) {
            return true;
        }
        String[] words = plain.split(" ");
        return plain.length() >= 3
                && plain.length() <= LONGEST
                && words.length <= 6
                && NAME.matcher(plain).matches()
                && capitals(words) >= Math.max(1, words.length / 2)
                && !namesNobody(plain)
                && !folded.startsWith("the ")
                && (publisher == null || !folded.startsWith(TextDigest.folded(publisher) + " "))
                && (publisher == null || !folded.equals(TextDigest.folded(publisher)));
    }

    private static boolean namesNobody(String name) {
        for (String word : TextDigest.folded(name).split(" ")) {
            if (NOBODY.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static int capitals(String[] words) {
        int capitals = 0;
        for (String word : words) {
            int first = word.isEmpty() ? ' ' : word.codePointAt(0);
            boolean uncased =
                    Character.isLetter(first) && !Character.isLowerCase(first) && !Character.isUpperCase(first);
            capitals += Character.isUpperCase(first) || uncased ? 1 : 0;
        }
        return capitals;
    }
}
