package org.afferent.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line as one user of a secured cluster: all that it is told of the user lies in a file of settings. */
final class SecuredCommands {
    private final SecureBroker broker;
    private final String registryUrl;
    private final Path folder;

    SecuredCommands(SecureBroker broker, String registryUrl, Path folder) {
        this.broker = broker;
        this.registryUrl = registryUrl;
        this.folder = folder;
    }

    /** Runs a command to its end. */
    AfferentProcess run(String role, String... arguments) throws IOException, InterruptedException {
        return AfferentProcess.run(folder, words(role, SecureBroker.password(role), arguments));
    }

    /** The same with another password, and everything logged that can be. */
    AfferentProcess runWith(String password, String role, String... arguments)
            throws IOException, InterruptedException {
        return AfferentProcess.run(folder, words(role, password, arguments));
    }

    /** Starts a command that goes on and on. */
    Process start(String role, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.afferent.cli.Afferent"));
        command.addAll(List.of(words(role, SecureBroker.password(role), arguments)));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private String[] words(String role, String password, String... arguments) throws IOException {
        boolean wrong = !password.equals(SecureBroker.password(role));
        Path file = folder.resolve(role + (wrong ? "-wrong" : "") + ".properties");
        Files.writeString(
                file,
                broker.client(role, password).entrySet().stream()
                                .map(entry -> (entry.getKey().equals("bootstrap.servers") ? "" : "kafka.")
                                        + entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining("\n"))
                        + "\nregistry.url=" + registryUrl + "\nstate.dir=" + folder.resolve("state-" + role) + "\n"
                        + (wrong ? "log.level=debug\n" : ""));
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--config", file.toString()));
        return words.toArray(String[]::new);
    }
}
