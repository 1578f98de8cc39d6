package org.afferent.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.news.Generation;
import org.afferent.news.RawArticle;
import org.afferent.news.Takedown;
import org.apache.avro.JsonSchemaParser;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** The schemas of the public contract as everybody may see them. */
public final class ContractSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractSchemas() {}

    /** The records that have a topic of their own, as they are registered: each one whole, with its docs, without what only Java needs. */
    public static List<Schema> all() {
        return List.of(
                published(RawArticle.getClassSchema()),
                published(Decision.getClassSchema()),
                published(CuratedArticle.getClassSchema()),
                published(Generation.getClassSchema()),
                published(Takedown.getClassSchema()));
    }

    /** {@code schema} without {@code avro.java.string}, which the code generator adds and other languages do not want to see in the registry. */
    static Schema published(Schema schema) {
        try {
            JsonNode tree = JSON.readTree(schema.toString());
            withoutJava(tree);
            return JsonSchemaParser.parseInternal(JSON.writeValueAsString(tree));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void withoutJava(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(GenericData.STRING_PROP);
        }
        node.forEach(ContractSchemas::withoutJava);
    }
}
