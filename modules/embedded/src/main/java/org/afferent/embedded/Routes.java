package org.afferent.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which operation a method and a path mean. A star in a pattern stands for one part of the path. */
final class Routes {
    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, Pattern path, Function<Call, Object> operation) {}

    Routes on(String method, String path, Function<Call, Object> operation) {
        routes.add(new Route(method, Pattern.compile(path.replace("*", "([^/]+)")), operation));
        return this;
    }

    /** What the operation answers; {@link Refusal} when there is none. */
    Object answer(String method, String path, Map<String, String> query, String body) {
        boolean known = false;
        for (Route route : routes) {
            Matcher match = route.path().matcher(path);
            if (match.matches()) {
                known = true;
                if (route.method().equals(method)) {
                    List<String> parts = IntStream.rangeClosed(1, match.groupCount())
                            .mapToObj(group -> Call.decoded(match.group(group)))
                            .toList();
                    return route.operation().apply(new Call(parts, query, body));
                }
            }
        }
        throw known ? Refusal.noMethod() : Refusal.noPath();
    }
}
