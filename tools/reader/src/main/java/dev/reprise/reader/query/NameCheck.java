package dev.reprise.reader.query;

import dev.reprise.reader.query.Operand.Literal;
import dev.reprise.reader.query.Operand.Name;
import java.util.HashMap;
import java.util.Map;

/** Looks up the names of a query, and refuses those that no run has. */
final class NameCheck {

    private final Query query;
    private final FieldNames names;
    private final Map<String, Reference> found = new HashMap<>();

    NameCheck(Query query, FieldNames names) {
        this.query = query;
        this.names = names;
    }

    CheckedQuery check() {
        visit(query.condition());
        return new CheckedQuery(query, found);
    }

    private void visit(Condition condition) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(this::visit);
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(this::visit);
        } else if (condition instanceof Condition.Not not) {
            visit(not.part());
        } else if (condition instanceof Condition.Comparison comparison) {
            boolean forNull = isNull(comparison.left()) || isNull(comparison.right());
            lookUp(comparison.left(), forNull);
            lookUp(comparison.right(), forNull);
        } else if (condition instanceof Condition.In in) {
            lookUp(in.name(), false);
        } else if (condition instanceof Condition.Contains contains) {
            lookUp(contains.name(), false);
        } else if (condition instanceof Condition.Matches matches) {
            lookUp(matches.name(), false);
        } else if (condition instanceof Condition.StartsWith starts) {
            lookUp(starts.name(), false);
        } else if (condition instanceof Condition.Exists exists) {
            lookUp(exists.name(), true);
        }
    }

    private void lookUp(Operand operand, boolean mayBeMissing) {
        if (!(operand instanceof Name name) || found.containsKey(name.text())) {
            return;
        }
        Reference reference = names.find(name.text());
        if (reference != null) {
            found.put(name.text(), reference);
        } else if (!mayBeMissing && !names.isEmpty()) {
            throw new QueryException(
                    "No run has the name '" + name.text() + "'",
                    query.text(),
                    name.position(),
                    names.remedy(name.text()));
        }
    }

    private static boolean isNull(Operand operand) {
        return operand instanceof Literal literal && literal.value() == null;
    }
}
