package org.afferent.producers.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.afferent.producers.web.Addresses;
import org.afferent.producers.web.HostGates;

/** What is to be asked, by host, and what may be asked now. Not safe for several threads. */
final class Agenda {
    private final HostGates gates;
    private final Map<String, PriorityQueue<Task>> hosts = new HashMap<>();

    Agenda(HostGates gates) {
        this.gates = gates;
    }

    void add(Task task) {
        hosts.computeIfAbsent(
                        Addresses.host(task.address()), host -> new PriorityQueue<>(Comparator.comparing(Task::due)))
                .add(task);
    }

    /** Takes the task that waits longest of those that are due at hosts that may be asked; their host is then busy. */
    Optional<Task> take(Instant now) {
        Optional<Task> first = hosts.values().stream()
                .map(PriorityQueue::peek)
                .filter(task -> task != null
                        && earliest(task).filter(at -> !at.isAfter(now)).isPresent())
                .min(Comparator.comparing(Task::due));
        first.ifPresent(task -> {
            hosts.get(Addresses.host(task.address())).poll();
            gates.enter(Addresses.host(task.address()));
        });
        return first;
    }

    /** When there is something to take; empty when only the end of a running task can bring it. */
    Optional<Instant> next() {
        return hosts.values().stream()
                .map(PriorityQueue::peek)
                .filter(task -> task != null)
                .map(this::earliest)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    void remove(Predicate<Task> unwanted) {
        hosts.values().forEach(tasks -> tasks.removeIf(unwanted));
        hosts.values().removeIf(PriorityQueue::isEmpty);
    }

    List<Task> all() {
        List<Task> all = new ArrayList<>();
        hosts.values().forEach(all::addAll);
        return all;
    }

    private Optional<Instant> earliest(Task task) {
        return gates.opens(Addresses.host(task.address())).map(opens -> opens.isAfter(task.due()) ? opens : task.due());
    }
}
