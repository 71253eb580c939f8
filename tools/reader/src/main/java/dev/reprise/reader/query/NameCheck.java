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
            comparison(comparison.left(), comparison.right());
            comparison(comparison.right(), comparison.left());
        } else if (condition instanceof Condition.In in) {
            lookUp(in.name());
        } else if (condition instanceof Condition.Contains contains) {
            lookUp(contains.name());
        } else if (condition instanceof Condition.Matches matches) {
            lookUp(matches.name());
        } else if (condition instanceof Condition.StartsWith starts) {
            lookUp(starts.name());
        } else if (condition instanceof Condition.Exists exists) {
            find(exists.name());
        }
    }

    private void comparison(Operand operand, Operand other) {
        if (!(operand instanceof Name name)) {
            return;
        } else if (!isNull(other)) {
            lookUp(name);
        } else if (!find(name) && !names.below(name.text()).isEmpty()) {
            throw new QueryException(
                    "'" + name.text() + "' has no value of its own, only names below it",
                    query.text(),
                    name.position(),
                    "write exists(" + name + ") or ~exists(" + name + ")");
        }
    }

    private void lookUp(Name name) {
        if (!find(name) && !names.isEmpty()) {
            throw new QueryException(
                    "No run has the name '" + name.text() + "'",
                    query.text(),
                    name.position(),
                    names.remedy(name.text()));
        }
    }

    private boolean find(Name name) {
        Reference reference = found.containsKey(name.text()) ? found.get(name.text()) : names.find(name.text());
        if (reference != null) {
            found.put(name.text(), reference);
        }
        return reference != null;
    }

    private static boolean isNull(Operand operand) {
        return operand instanceof Literal literal && literal.value() == null;
    }
}
