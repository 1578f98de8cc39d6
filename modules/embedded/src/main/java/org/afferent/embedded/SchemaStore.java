package org.afferent.embedded;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The registry's operations: read the book, decide, write the log, then the book. One at a time. */
final class SchemaStore {
    private static final Set<String> MODES = Set.of("READWRITE", "READONLY");
    /** In the place of a subject: the registry as a whole. */
    static final String GLOBAL = "";

    private final SchemaBook book = new SchemaBook();
    private final Consumer<SchemaEntry> log;

    SchemaStore(Consumer<SchemaEntry> log) {
        this.log = log;
    }

    /** Takes up what the log holds already. */
    synchronized void restore(SchemaEntry entry) {
        book.accept(entry);
    }

    private void record(SchemaEntry entry) {
        log.accept(entry);
        book.accept(entry);
    }

    synchronized SchemaVersion register(String subject, String schema) {
        String text = SchemaText.canonical(schema);
        Optional<SchemaVersion> present = find(book.versions(subject, false), text);
        if (present.isPresent()) {
            return present.get();
        }
        if (mode(subject, true).equals("READONLY")) {
            throw Refusal.readOnly(subject);
        }
        List<String> objections = objections(text, book.versions(subject, false), subject);
        if (!objections.isEmpty()) {
            throw Refusal.incompatible(subject, objections.toString());
        }
        SchemaVersion version = new SchemaVersion(subject, book.nextVersion(subject), book.idFor(text), text, false);
        record(new SchemaEntry.Version(version));
        return version;
    }

    synchronized SchemaVersion lookUp(String subject, String schema, boolean deleted) {
        String text = SchemaText.canonical(schema);
        List<SchemaVersion> versions = versions(subject, deleted);
        return find(versions, text).orElseThrow(() -> Refusal.noSchema("of subject '" + subject + "'"));
    }

    private static Optional<SchemaVersion> find(List<SchemaVersion> versions, String text) {
        return versions.stream().filter(version -> version.text().equals(text)).findFirst();
    }

    synchronized Collection<String> subjects(boolean deleted) {
        return book.subjects(deleted);
    }

    /** At least one; {@link Refusal} when the subject is not known. */
    synchronized List<SchemaVersion> versions(String subject, boolean deleted) {
        List<SchemaVersion> versions = book.versions(subject, deleted);
        if (versions.isEmpty()) {
            throw Refusal.noSubject(subject);
        }
        return versions;
    }

    /** {@code version} is a number, {@code latest} or {@code -1}. */
    synchronized SchemaVersion version(String subject, String version, boolean deleted) {
        List<SchemaVersion> versions = versions(subject, deleted);
        if (version.equals("latest") || version.equals("-1")) {
            return versions.get(versions.size() - 1);
        }
        int number = number(version);
        return versions.stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.noVersion(version));
    }

    private static int number(String version) {
        try {
            int number = Integer.parseInt(version);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw Refusal.invalidVersion(version);
        }
        throw Refusal.invalidVersion(version);
    }

    synchronized String text(int id) {
        return book.text(id).orElseThrow(() -> Refusal.noSchema(String.valueOf(id)));
    }

    synchronized List<SchemaVersion> versionsOf(int id) {
        text(id);
        return book.versionsOf(id);
    }

    synchronized SchemaVersion delete(SchemaVersion version, boolean permanent) {
        if (permanent && !version.deleted()) {
            throw Refusal.notSoftDeleted("Subject '" + version.subject() + "' version " + version.version());
        }
        record(
                permanent
                        ? new SchemaEntry.Gone(version.subject(), version.version())
                        : new SchemaEntry.Version(version.softlyDeleted()));
        return version;
    }

    synchronized List<Integer> deleteSubject(String subject, boolean permanent) {
        if (!permanent
                && book.versions(subject, false).isEmpty()
                && !book.versions(subject, true).isEmpty()) {
            throw Refusal.softDeleted(subject);
        }
        List<SchemaVersion> versions = versions(subject, permanent);
        return versions.stream()
                .map(version -> delete(version, permanent).version())
                .toList();
    }

    /** What speaks against {@code schema} after {@code versions}, oldest first. */
    synchronized List<String> objections(String schema, List<SchemaVersion> versions, String subject) {
        return Compatibility.named(level(subject, true))
                .objections(
                        SchemaText.parse(SchemaText.canonical(schema)),
                        versions.stream().map(SchemaVersion::schema).toList());
    }

    /** {@link Refusal} when the subject has none of its own and {@code orGlobal} is false. */
    synchronized String level(String subject, boolean orGlobal) {
        Optional<String> own = book.level(subject);
        if (own.isEmpty() && !orGlobal && !subject.equals(GLOBAL)) {
            throw Refusal.noLevel(subject);
        }
        return own.or(() -> book.level(GLOBAL)).orElse(Compatibility.FULL_TRANSITIVE.name());
    }

    synchronized String setLevel(String subject, String level) {
        String name = Compatibility.named(level).name();
        record(new SchemaEntry.Level(subject, name));
        return name;
    }

    synchronized String removeLevel(String subject) {
        String level = level(subject, false);
        record(new SchemaEntry.Level(subject, null));
        return level;
    }

    synchronized String mode(String subject, boolean orGlobal) {
        Optional<String> own = book.mode(subject);
        if (own.isEmpty() && !orGlobal && !subject.equals(GLOBAL)) {
            throw Refusal.noMode(subject);
        }
        return own.or(() -> book.mode(GLOBAL)).orElse("READWRITE");
    }

    synchronized String setMode(String subject, String mode) {
        String name = mode.toUpperCase(Locale.ROOT);
        if (!MODES.contains(name)) {
            throw Refusal.invalidMode(mode);
        }
        record(new SchemaEntry.Mode(subject, name));
        return name;
    }

    synchronized String removeMode(String subject) {
        String mode = mode(subject, false);
        record(new SchemaEntry.Mode(subject, null));
        return mode;
    }
}
