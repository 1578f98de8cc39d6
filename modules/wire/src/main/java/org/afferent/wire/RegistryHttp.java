package org.afferent.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.afferent.wire.RegistryException.Kind;

/** Requests to a registry: credentials, TLS, several addresses of one registry, retries with back-off. */
final class RegistryHttp {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryConfig config;
    private final HttpClient client;

    RegistryHttp(RegistryConfig config) {
        this.config = config;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NORMAL);
        config.tls().context().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    String name() {
        return config.name();
    }

    JsonNode get(String path, String what) {
        return send("GET", path, BodyPublishers.noBody(), what);
    }

    JsonNode post(String path, String body, String what) {
        return send("POST", path, BodyPublishers.ofString(body), what);
    }

    JsonNode put(String path, String body, String what) {
        return send("PUT", path, BodyPublishers.ofString(body), what);
    }

    private JsonNode send(String method, String path, BodyPublisher body, String what) {
        Backoff backoff = new Backoff(config.retryWait(), config.retryMaxWait());
        for (int attempt = 0; ; attempt++) {
            try {
                return sendToAny(method, path, body, what);
            } catch (RegistryException failure) {
                if (!failure.passing() || attempt >= config.retries()) {
                    throw failure;
                }
                backoff.pause();
            }
        }
    }

    /** The answer of the first address that gives one. */
    private JsonNode sendToAny(String method, String path, BodyPublisher body, String what) {
        RegistryException last = null;
        for (URI url : config.urls()) {
            try {
                return sendTo(url, method, path, body, what);
            } catch (RegistryException failure) {
                if (!failure.passing()) {
                    throw failure;
                }
                last = failure;
            }
        }
        throw last;
    }

    private JsonNode sendTo(URI url, String method, String path, BodyPublisher body, String what) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(withoutUserInfo(url) + path))
                .timeout(config.readTimeout())
                .header("Content-Type", MEDIA_TYPE)
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(method, body);
        String userInfo = config.userInfo() != null ? config.userInfo() : decoded(url.getRawUserInfo());
        if (userInfo != null) {
            // Sent unasked: the client's own Authenticator would spend a 401 for each request.
            byte[] bytes = userInfo.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        try {
            return answer(client.send(request.build(), BodyHandlers.ofString()), what);
        } catch (IOException noAnswer) {
            String why = noAnswer.getMessage() == null ? noAnswer.getClass().getSimpleName() : noAnswer.getMessage();
            throw new RegistryException(
                    Kind.UNREACHABLE, 0, about(what) + " cannot be reached (" + why + ")", noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RegistryException(Kind.UNEXPECTED, 0, about(what) + " was not waited for: interrupted", stopped);
        }
    }

    private JsonNode answer(HttpResponse<String> response, String what) {
        boolean success = response.statusCode() / 100 == 2;
        JsonNode json = null;
        try {
            json = JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            if (success) {
                throw new RegistryException(
                        Kind.UNEXPECTED,
                        response.statusCode(),
                        about(what) + " did not answer with JSON; is " + name() + " a schema registry?",
                        notJson);
            }
        }
        if (success) {
            return json;
        }
        int code =
                json == null ? response.statusCode() : json.path("error_code").asInt(response.statusCode());
        String said = json == null ? "" : json.path("message").asText("");
        RegistryAnswer answer = RegistryAnswer.of(code);
        throw new RegistryException(
                answer.kind(),
                code,
                about(what) + " " + answer.meaning() + " (error " + code + (said.isEmpty() ? "" : ": " + said) + ")",
                null);
    }

    private String about(String what) {
        return "Schema registry " + name() + ", asked to " + what + ",";
    }

    private static String withoutUserInfo(URI url) {
        return url.toString().replaceFirst("//[^/@]*@", "//");
    }

    private static String decoded(String userInfo) {
        // A plus sign in a password is itself, not a space.
        return userInfo == null ? null : URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
