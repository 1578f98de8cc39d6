package org.afferent.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afferent.embedded.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A broker that is spoken to over TLS, by users with passwords (SCRAM), each allowed what ops/security/acls.txt says. Its plain listener stands for the machine's owner. */
final class SecureBroker implements AutoCloseable {
    private static final Path ACLS = Path.of("../../ops/security/acls.txt");
    /** In every user's password. */
    static final String PASSWORD = "password-2718281828";

    static final String STORE_PASSWORD = "store-password-3141592653";

    private final EmbeddedBroker broker;
    private final Path store;
    private final int port;

    SecureBroker(Path folder) throws IOException {
        Files.createDirectories(folder);
        store = folder.resolve("broker.p12");
        makeCertificate();
        port = freePort();
        String scram = "listener.name.secure.scram-sha-512.sasl.jaas.config";
        Map<String, String> settings = new HashMap<>();
        settings.put("listeners", "SECURE://127.0.0.1:" + port);
        settings.put("advertised.listeners", "SECURE://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "SECURE:SASL_SSL");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(scram, "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("listener.name.secure.ssl.keystore.location", store.toString());
        settings.put("listener.name.secure.ssl.keystore.type", "PKCS12");
        settings.put("listener.name.secure.ssl.keystore.password", STORE_PASSWORD);
        settings.put("listener.name.secure.ssl.key.password", STORE_PASSWORD);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:ANONYMOUS");
        broker = EmbeddedBroker.start(folder.resolve("data"), settings);
    }

    /** For the machine's owner. */
    String plain() {
        return broker.bootstrapServers();
    }

    /** Settings of a client that is this user. */
    Map<String, Object> client(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";",
                "ssl.truststore.location",
                store.toString(),
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.password",
                STORE_PASSWORD);
    }

    /** Makes the users and grants what the file says. */
    void grant(List<String> roles) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", plain()))) {
            admin.alterUserScramCredentials(roles.stream()
                            .map(role -> new UserScramCredentialUpsertion(
                                    role, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password(role)))
                            .map(org.apache.kafka.clients.admin.UserScramCredentialAlteration.class::cast)
                            .toList())
                    .all()
                    .get();
            admin.createAcls(acls()).all().get();
        }
    }

    static String password(String role) {
        return PASSWORD + "-of-" + role;
    }

    static List<AclBinding> acls() throws IOException {
        List<AclBinding> bindings = new ArrayList<>();
        for (String line : Files.readAllLines(ACLS)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            ResourcePattern resource = new ResourcePattern(
                    ResourceType.fromString(words[1].replace('-', '_')),
                    words[2],
                    PatternType.fromString(words[3].toUpperCase(Locale.ROOT)));
            Arrays.stream(words[4].split(","))
                    .map(name -> AclOperation.fromString(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_")))
                    .map(operation ->
                            new AccessControlEntry("User:" + words[0], "*", operation, AclPermissionType.ALLOW))
                    .forEach(entry -> bindings.add(new AclBinding(resource, entry)));
        }
        return bindings;
    }

    private void makeCertificate() throws IOException {
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1");
        // Clients trust a key pair's entry only as a certificate.
        Path certificate = store.resolveSibling("broker.crt");
        keytool("-exportcert", "-alias", "broker", "-file", certificate.toString());
        keytool("-importcert", "-noprompt", "-alias", "trusted", "-file", certificate.toString());
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", STORE_PASSWORD));
        int exit = new ProcessBuilder(command).start().onExit().join().exitValue();
        if (exit != 0) {
            throw new AssertionError("keytool " + arguments[0] + " ended with " + exit);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
