package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line as one user of a secured cluster; what it is told of the user lies in a file of settings. Nothing that any command prints, its log included, may have a secret. */
final class SecuredCommands {
    /** The embedded registry asks for none, and gets it all the same. */
    private static final String REGISTRY_SECRET = "registry-secret-1414213562";

    private final SecureBroker broker;
    private final String registryUrl;
    private final Path folder;

    SecuredCommands(SecureBroker broker, String registryUrl, Path folder) {
        this.broker = broker;
        this.registryUrl = registryUrl;
        this.folder = folder;
    }

    /** Runs a command to its end; it has to succeed. */
    AfferentProcess done(String role, String... arguments) throws IOException, InterruptedException {
        AfferentProcess process = run(role, SecureBroker.password(role), "info", arguments);
        assertThat(process.exitCode())
                .as(role + " " + List.of(arguments) + ": " + process.err())
                .isZero();
        return process;
    }

    /** Runs a command to its end; it has to be refused, in words that have {@code thing} in them and without a stack trace. */
    void refused(String role, String thing, String... arguments) throws IOException, InterruptedException {
        AfferentProcess process = run(role, SecureBroker.password(role), "error", arguments);
        String what = role + " " + List.of(arguments) + ": " + process.out() + process.err();
        assertThat(process.exitCode()).as(what).isEqualTo(1);
        assertThat(said(process)).as(what).containsIgnoringCase("authoriz").contains(thing);
        assertThat(process.err()).as(what).doesNotContain("this should not happen");
    }

    /** What a command says and logs, everything that can be, when the user's password is another. */
    AfferentProcess wronglyNamed(String role, String password, String... arguments)
            throws IOException, InterruptedException {
        return run(role, password, "debug", arguments);
    }

    private AfferentProcess run(String role, String password, String level, String... arguments)
            throws IOException, InterruptedException {
        AfferentProcess process = AfferentProcess.run(folder, words(role, password, level, arguments));
        showsNoSecret(role + " " + List.of(arguments), process.out() + process.err());
        return process;
    }

    /** Starts a command that goes on and on; its output goes to the file. */
    Process start(Path log, String role, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.afferent.cli.Afferent"));
        command.addAll(List.of(words(role, SecureBroker.password(role), "info", arguments)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** What it said to people, its log apart. */
    static String said(AfferentProcess process) {
        return process.err()
                .lines()
                .filter(line -> line.startsWith("afferent: "))
                .collect(Collectors.joining("\n"));
    }

    static void showsNoSecret(String what, String text) {
        for (String secret : List.of(SecureBroker.PASSWORD, SecureBroker.STORE_PASSWORD, REGISTRY_SECRET)) {
            assertThat(text.contains(secret)).as(what + " shows " + secret).isFalse();
        }
    }

    private String[] words(String role, String password, String level, String... arguments) throws IOException {
        Path file = Files.writeString(
                folder.resolve(role + ".properties"),
                broker.client(role, password).entrySet().stream()
                                .map(entry -> (entry.getKey().equals("bootstrap.servers") ? "" : "kafka.")
                                        + entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining("\n"))
                        + "\nregistry.url=" + registryUrl
                        + "\nregistry.username=" + role
                        + "\nregistry.password=" + REGISTRY_SECRET
                        + "\nstate.dir=" + folder.resolve("state-" + role)
                        + "\nmonitor.port=0\nlog.level=" + level + "\n");
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--config", file.toString()));
        return words.toArray(String[]::new);
    }
}
