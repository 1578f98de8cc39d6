package org.afferent.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.afferent.enrich.Matcher;
import org.afferent.enrich.Vocabulary;
import org.ahocorasick.trie.Trie;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.PhraseQuery;

/** Ways to find the forms of a vocabulary in a text, ours and those of others, each as the concepts that a text names. */
enum MatchingLibrary {
    /** One pass over words, with the normalizations that the vocabulary asks for. */
    AFFERENT {
        @Override
        Finder prepare(Vocabulary vocabulary) {
            Matcher matcher = new Matcher(vocabulary);
            return text -> {
                Set<String> found = new TreeSet<>();
                for (Matcher.Match match : matcher.matches(text)) {
                    if (match.section().equals("mechanism")) {
                        found.add(match.id());
                    }
                }
                return found;
            };
        }
    },
    /** {@code java.util.regex}: every form in one alternation, longest first. */
    REGEX {
        @Override
        Finder prepare(Vocabulary vocabulary) {
            Map<String, String> forms = lowerCase(vocabulary);
            List<String> longest = new ArrayList<>(forms.keySet());
            longest.sort(Comparator.comparingInt(String::length).reversed());
            Pattern alternation = Pattern.compile(
                    "\\b(?:"
                            + String.join(
                                    "|", longest.stream().map(Pattern::quote).toList()) + ")\\b",
                    Pattern.CASE_INSENSITIVE);
            return text -> {
                Set<String> found = new TreeSet<>();
                alternation.matcher(text).results().map(MatchResult::group).forEach(form -> {
                    String id = forms.get(form.toLowerCase(Locale.ROOT));
                    if (id != null) {
                        found.add(id);
                    }
                });
                return found;
            };
        }
    },
    /** {@code org.ahocorasick}: an automaton over characters, whole words only. */
    AHO_CORASICK {
        @Override
        Finder prepare(Vocabulary vocabulary) {
            Map<String, String> forms = lowerCase(vocabulary);
            Trie trie = Trie.builder()
                    .ignoreCase()
                    .onlyWholeWords()
                    .addKeywords(forms.keySet())
                    .build();
            return text -> {
                Set<String> found = new TreeSet<>();
                trie.parseText(text).forEach(emit -> found.add(forms.get(emit.getKeyword())));
                return found;
            };
        }
    },
    /** Lucene's monitor: every form a phrase query, every text a document. */
    LUCENE_MONITOR {
        @Override
        Finder prepare(Vocabulary vocabulary) {
            try {
                Analyzer analyzer = new StandardAnalyzer();
                Monitor monitor = new Monitor(analyzer);
                monitor.register(queries(analyzer, lowerCase(vocabulary)));
                Map<String, String> forms = lowerCase(vocabulary);
                return new Finder() {
                    @Override
                    public Collection<String> concepts(String text) {
                        return matched(monitor, forms, text);
                    }

                    @Override
                    public void close() throws IOException {
                        monitor.close();
                    }
                };
            } catch (IOException impossible) {
                throw new UncheckedIOException("a monitor in memory cannot be built", impossible);
            }
        }
    };

    private static final String BODY = "body";

    /** Finds the concepts that a text names. */
    interface Finder extends Closeable {
        /** Ids, sorted. */
        Collection<String> concepts(String text);

        @Override
        default void close() throws IOException {}
    }

    /** Builds what searches; this is the set-up that is timed. */
    abstract Finder prepare(Vocabulary vocabulary);

    private static Map<String, String> lowerCase(Vocabulary vocabulary) {
        Map<String, String> forms = new TreeMap<>();
        Matcher.forms(vocabulary).forEach((form, id) -> forms.put(form.toLowerCase(Locale.ROOT), id));
        return forms;
    }

    private static List<MonitorQuery> queries(Analyzer analyzer, Map<String, String> forms) throws IOException {
        List<MonitorQuery> queries = new ArrayList<>();
        for (Map.Entry<String, String> form : forms.entrySet()) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            try (TokenStream words = analyzer.tokenStream(BODY, form.getKey())) {
                CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
                words.reset();
                while (words.incrementToken()) {
                    phrase.add(new Term(BODY, word.toString()));
                }
                words.end();
            }
            queries.add(new MonitorQuery(form.getKey(), phrase.build()));
        }
        return queries;
    }

    private static Set<String> matched(Monitor monitor, Map<String, String> forms, String text) {
        try {
            Document document = new Document();
            document.add(new TextField(BODY, text, Field.Store.NO));
            MatchingQueries<QueryMatch> matches = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
            Set<String> found = new TreeSet<>();
            for (QueryMatch match : matches.getMatches()) {
                found.add(forms.get(match.getQueryId()));
            }
            return found;
        } catch (IOException impossible) {
            throw new UncheckedIOException("a document in memory cannot be matched", impossible);
        }
    }
}
