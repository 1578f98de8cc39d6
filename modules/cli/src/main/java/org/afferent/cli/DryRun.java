package org.afferent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.afferent.model.Delivery;
import org.afferent.producers.DeliveryReader;
import org.afferent.producers.Reading.PassedOver;
import org.afferent.producers.Reading.Read;
import org.afferent.producers.Reading.Unreadable;

/** Reads what would be published, and counts. */
final class DryRun {
    private final Consumer<String> say;

    DryRun(Consumer<String> say) {
        this.say = say;
    }

    int count(Config config, Publishing.Options options, PrintWriter out) throws IOException {
        Map<String, long[]> types = new TreeMap<>();
        long[] unreadable = {0};
        long bytes = options.bytes();
        new DeliveryReader(config.get(Settings.MAX_PAYLOAD), options.fetchedAt()).read(options.paths(), reading -> {
            if (reading instanceof Read read) {
                Delivery delivery = read.delivery();
                long[] counts = types.computeIfAbsent(
                        delivery.source().kind() + " " + delivery.mediaType(), type -> new long[2]);
                counts[0]++;
                counts[1] += delivery.payload().length;
            } else if (reading instanceof Unreadable broken) {
                unreadable[0]++;
                say.accept(broken.message());
            } else if (reading instanceof PassedOver passedOver) {
                say.accept(passedOver.message());
            }
        });
        long all = types.values().stream().mapToLong(counts -> counts[0]).sum();
        types.forEach((type, counts) ->
                out.printf(java.util.Locale.ROOT, "%,10d  %s, %,d bytes%n", counts[0], type, counts[1]));
        out.printf(
                java.util.Locale.ROOT, "%,10d  deliveries would be published, from %,d bytes of files%n", all, bytes);
        out.flush();
        return Outcome.ofReading(new Inputs.Count(all, unreadable[0]), say);
    }
}
