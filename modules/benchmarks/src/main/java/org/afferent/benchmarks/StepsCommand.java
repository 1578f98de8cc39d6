package org.afferent.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** JMH over the steps (classes named {@code …Benchmark}). */
@Command(
        name = "steps",
        description = "JMH over the steps: a regular expression for names, then JMH's own options (-f 1 -wi 3 …).",
        mixinStandardHelpOptions = true)
final class StepsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAMES", description = "Which benchmarks; all when missing.")
    private String names;

    @Unmatched
    private List<String> jmhOptions = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        List<String> arguments = new ArrayList<>(jmhOptions);
        if (names != null) {
            arguments.add(names);
        }
        org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
        return 0;
    }
}
