package org.afferent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.afferent.enrich.Vocabulary;
import org.afferent.enrich.VocabularyProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afferent vocabulary check}. */
@Command(
        name = "check",
        description = {
            "Prints every mistake of a vocabulary at once, as file:line: what is wrong and what to do; nothing when there is none. The exit code is 1 when there is a mistake."
        },
        footer = {"  afferent vocabulary check ours.yaml", "  afferent vocabulary check --json ours.yaml"})
final class VocabularyCheckCommand extends AfferentCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Vocabularies in YAML.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print a line of JSON a file: file, mistakes with line and message.")
    private boolean json;

    @Override
    int run(Config config) {
        int mistakes = 0;
        for (Path file : files) {
            List<VocabularyProblem> problems = problems(file).stream().sorted().toList();
            mistakes += problems.size();
            print(file, problems);
        }
        out().flush();
        if (mistakes == 0) {
            say(files.size() == 1 ? files.get(0) + " is right" : "all " + files.size() + " files are right");
            return ExitCode.OK;
        }
        say(mistakes == 1 ? "1 mistake" : mistakes + " mistakes");
        return ExitCode.FAILED;
    }

    private static List<VocabularyProblem> problems(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Vocabulary.check(in);
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private void print(Path file, List<VocabularyProblem> problems) {
        if (!json) {
            problems.forEach(problem -> out().println(file + ":" + problem.line() + ": " + problem.message()));
            return;
        }
        ObjectNode line = JSON.createObjectNode().put("file", file.toString());
        ArrayNode mistakes = line.putArray("mistakes");
        problems.forEach(
                problem -> mistakes.addObject().put("line", problem.line()).put("message", problem.message()));
        out().println(line);
    }
}
