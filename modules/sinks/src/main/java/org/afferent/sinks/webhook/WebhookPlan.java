package org.afferent.sinks.webhook;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where events go and how long it is tried.
 *
 * @param url of the endpoint
 * @param secret {@code whsec_…}, shared with the endpoint
 * @param folder for the position and for {@code dead-letters.jsonl}; one for each subscription
 * @param attempts how often an event is sent that the endpoint refuses (4xx) before it is a dead letter
 * @param patience how long an endpoint that is away or overloaded is waited for before the event in hand is a dead letter
 * @param timeout for one answer
 */
public record WebhookPlan(URI url, String secret, Path folder, int attempts, Duration patience, Duration timeout) {}
