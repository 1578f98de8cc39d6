package org.afferent.producers.feed;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.afferent.producers.web.Robots;

/** The records of news.feeds: keys {@code feed/ID} and {@code robots/ORIGIN}, values in JSON. A later version may add fields; those that it does not know it skips. */
final class StateJson {
    private static final String FEED = "feed/";
    private static final String ROBOTS = "robots/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .build();

    private StateJson() {}

    static String feedKey(String feed) {
        return FEED + feed;
    }

    static String robotsKey(String origin) {
        return ROBOTS + origin;
    }

    static boolean isFeed(String key) {
        return key.startsWith(FEED);
    }

    static boolean isRobots(String key) {
        return key.startsWith(ROBOTS);
    }

    static byte[] of(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static FeedState feed(byte[] json) {
        return read(json, FeedState.class);
    }

    static Robots robots(byte[] json) {
        return read(json, Robots.class);
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
