package org.afferent.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's PostgreSQL as a child of the test, in a temporary folder, by an unprivileged user: it refuses to run as root. */
public final class LocalPostgres {
    /** What to say where there is none. */
    public static final String MISSING =
            "PostgreSQL is not installed in /usr/lib/postgresql: apt-get install postgresql";

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String UNPRIVILEGED = "postgres";

    private final Path bin;
    private final Path folder;
    private final int port;

    private LocalPostgres(Path bin) throws Exception {
        this.bin = bin;
        folder = Files.createTempDirectory("afferent-postgres-");
        if (isRoot()) {
            run("chown", UNPRIVILEGED, folder.toString());
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        asUser("initdb", "-D", data(), "-U", "afferent", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        start();
    }

    /** Empty when PostgreSQL is not installed. */
    public static Optional<LocalPostgres> open() throws Exception {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            Optional<Path> bin = versions.map(version -> version.resolve("bin"))
                    .filter(candidate -> Files.isExecutable(candidate.resolve("initdb")))
                    .max(Comparator.naturalOrder());
            return bin.isPresent() ? Optional.of(new LocalPostgres(bin.get())) : Optional.empty();
        }
    }

    /** For JDBC, user included. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=afferent";
    }

    /** Starts it again after {@link #stop()}. */
    public void start() throws Exception {
        asUser(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories= -c fsync=off",
                "start");
    }

    /** Stops it as a crash would. */
    public void stop() throws Exception {
        asUser("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void asUser(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--clear-groups"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("afferent-postgres-", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean done = process.waitFor(60, TimeUnit.SECONDS);
        String output = Files.readString(said);
        Files.delete(said);
        if (!done || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Stops it, and the folder goes. */
    public void discard() throws Exception {
        stop();
        run("rm", "-rf", data());
        Files.deleteIfExists(folder.resolve("log"));
        Files.deleteIfExists(folder);
    }
}
