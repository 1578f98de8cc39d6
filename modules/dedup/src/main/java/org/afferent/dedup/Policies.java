package org.afferent.dedup;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policy file: by what texts are told the same, for everybody and for some publishers, and whose edition is shown. {@code ops/dedup-policy.yaml} explains it.
 *
 * <p>A publisher is named by its name or by its host. What holds for a pair is a function of the two articles' publishers alone, the same whichever comes first: figure by
 * figure the stricter of the two, so that nobody's texts are compared more loosely than is said for them.
 */
public final class Policies {
    /** What is used unless a file is named. */
    public static final Policies DEFAULT = of(Policy.DEFAULT);

    /** {@link #rank} of a publisher that is not trusted. */
    static final int UNTRUSTED = Integer.MAX_VALUE;

    private final PublisherPolicy everybody;
    private final Map<String, PublisherPolicy> publishers;
    private final List<String> trusted;

    Policies(PublisherPolicy everybody, Map<String, PublisherPolicy> publishers, List<String> trusted) {
        this.everybody = everybody;
        this.publishers = new TreeMap<>(publishers);
        this.trusted = List.copyOf(trusted);
    }

    /** These figures for everybody, all fields of substance, nobody trusted. */
    public static Policies of(Policy figures) {
        return new Policies(new PublisherPolicy(figures, EnumSet.allOf(Substance.class)), Map.of(), List.of());
    }

    /**
     * Reads a policy file; what it does not say is as in {@link #DEFAULT}.
     *
     * @throws PolicyException with every mistake in it
     */
    public static Policies read(InputStream in) throws PolicyException {
        return new PolicyYaml().read(in);
    }

    /** The figures for publishers that are not named. */
    public Policy everybody() {
        return everybody.figures();
    }

    /** How a policy file names a publisher: its folded name or its host. */
    static String publisherKey(String nameOrHost) {
        String host = nameOrHost.strip().contains(" ") || !nameOrHost.contains(".")
                ? null
                : Host.of("https://" + nameOrHost.strip());
        return host != null ? host : ArticleHome.fold(nameOrHost);
    }

    /**
     * The figures by which two publishers' articles are compared.
     *
     * @param publisher name as printed, or {@code null}
     * @param url of its article, or {@code null}
     */
    public Policy between(String publisher, String url, String otherPublisher, String otherUrl) {
        return Figure.stricter(
                figures(ArticleHome.fold(publisher), Host.of(url)),
                figures(ArticleHome.fold(otherPublisher), Host.of(otherUrl)));
    }

    Policy between(Standing one, Standing other) {
        return Figure.stricter(figures(one.publisher(), one.host()), figures(other.publisher(), other.host()));
    }

    /** Fields of substance of a publisher's articles; where its name and its host are named apart, those of both. */
    Set<Substance> substance(String publisher, String host) {
        EnumSet<Substance> fields = EnumSet.noneOf(Substance.class);
        named(publisher, host).forEach(policy -> fields.addAll(policy.substance()));
        return fields;
    }

    /** Place among the trusted publishers, 0 the first; {@link #UNTRUSTED} for others. */
    int rank(String publisher, String host) {
        return Stream.of(publisher, host)
                .filter(Objects::nonNull)
                .map(trusted::indexOf)
                .filter(index -> index >= 0)
                .min(Integer::compare)
                .orElse(UNTRUSTED);
    }

    private Policy figures(String publisher, String host) {
        return named(publisher, host)
                .map(PublisherPolicy::figures)
                .reduce(Figure::stricter)
                .orElse(everybody.figures());
    }

    private Stream<PublisherPolicy> named(String publisher, String host) {
        List<PublisherPolicy> named = Stream.of(publisher, host)
                .filter(Objects::nonNull)
                .distinct()
                .map(publishers::get)
                .filter(Objects::nonNull)
                .toList();
        return named.isEmpty() ? Stream.of(everybody) : named.stream();
    }

    /** Eight digits that change with what the policy says; {@code default} for {@link #DEFAULT}. Decisions name it, since other figures may give other works. */
    public String version() {
        String text = text();
        if (text.equals(DEFAULT.text())) {
            return "default";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private String text() {
        return text(everybody) + " trusted " + trusted + " "
                + publishers.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String text(PublisherPolicy policy) {
        return Figure.all(policy.figures()) + " " + policy.substance();
    }
}
