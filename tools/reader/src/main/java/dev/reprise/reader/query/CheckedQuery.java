package dev.reprise.reader.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query of which every name is known: what each stands for among the runs there are. */
public final class CheckedQuery {

    private final Query query;
    private final Map<String, Reference> references;

    CheckedQuery(Query query, Map<String, Reference> references) {
        this.query = query;
        this.references = Map.copyOf(references);
    }

    public Query query() {
        return query;
    }

    /** What the name stands for; null if no run has it, which the query may ask for. */
    public @Nullable Reference reference(Operand.Name name) {
        return references.get(name.text());
    }
}
