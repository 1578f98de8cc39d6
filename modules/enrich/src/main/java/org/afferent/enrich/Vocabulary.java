package org.afferent.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is tagged: mechanisms and what stands around them, with their surface forms and context rules. Data; immutable. The format is docs/vocabulary.md. */
public final class Vocabulary {
    private final String version;
    private final List<String> categories;
    private final Map<String, List<Form>> lists;
    private final Matching matching;
    private final List<Entry> entries;

    Vocabulary(
            String version,
            List<String> categories,
            Map<String, List<Form>> lists,
            Matching matching,
            List<Entry> entries) {
        this.version = version;
        this.categories = List.copyOf(categories);
        this.lists = Map.copyOf(lists);
        this.matching = matching;
        this.entries = List.copyOf(entries);
    }

    /** The vocabulary that comes with this version. */
    public static Vocabulary bundled() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/vocabulary/mechanisms.yaml")) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the bundled vocabulary cannot be read", unreadable);
        } catch (VocabularyException wrong) {
            throw new IllegalStateException("the bundled vocabulary is wrong:\n" + wrong.getMessage(), wrong);
        }
    }

    /**
     * Reads a vocabulary of the user's own.
     *
     * @param in YAML 1.2 in UTF-8; not closed
     * @throws VocabularyException with every mistake, when there is one
     */
    public static Vocabulary read(InputStream in) throws VocabularyException {
        VocabularyReader.Result result = VocabularyReader.read(in);
        if (!result.problems().isEmpty()) {
            throw new VocabularyException(result.problems());
        }
        return result.vocabulary();
    }

    /** Every mistake of a vocabulary with its line, in the order of the lines; empty when it can be used. */
    public static List<VocabularyProblem> check(InputStream in) {
        return VocabularyReader.read(in).problems();
    }

    /** Semantic version: a removed or re-pointed concept is major, a new concept minor, a new variant patch. */
    public String version() {
        return version;
    }

    /** The label of a concept of any section. */
    public Optional<String> label(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(Entry::label);
    }

    /** How many mechanisms there are, the deprecated ones too. */
    public int mechanisms() {
        return (int)
                entries.stream().filter(entry -> entry.kind() == Kind.MECHANISM).count();
    }

    List<String> categories() {
        return categories;
    }

    Map<String, List<Form>> lists() {
        return lists;
    }

    Matching matching() {
        return matching;
    }

    List<Entry> entries() {
        return entries;
    }
}
