package org.afferent.enrich;

import java.util.List;
import org.afferent.model.Direction;

/**
 * One concept of a vocabulary.
 *
 * @param category of a mechanism, the kind of an intervention, or {@code null}
 * @param parent id of the wider concept, or {@code null}
 * @param generic gives way to any other mechanism in the same sentence
 * @param implies the direction that the name itself says, or {@code null} when the words around it say
 * @param replacedBy for a deprecated concept the one that took its place, else {@code null}
 * @param forms surface variants; the label is not one unless listed
 * @param line where it begins
 */
record Entry(
        Kind kind,
        String id,
        String label,
        String category,
        String parent,
        boolean generic,
        Direction implies,
        boolean deprecated,
        String replacedBy,
        List<Form> forms,
        List<Gate> gates,
        int line) {}
