package dev.reprise.text.value;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function as it was called. What is wrong with its arguments is thrown as an {@link IllegalArgumentException}. */
record Call(String function, List<Node> arguments, Map<String, Node> named, Origin origin) {

    /**
     * The arguments in the order of the function's parameters, null for those left out.
     *
     * @param required how many of the first must be there
     */
    List<@Nullable Node> bind(int required, String... parameters) {
        if (arguments.size() > parameters.length) {
            throw failure("takes " + parameters.length + " arguments at most: " + String.join(", ", parameters));
        }
        for (String name : named.keySet()) {
            checkName(name, parameters);
        }
        List<@Nullable Node> bound = new ArrayList<>(parameters.length);
        for (int i = 0; i < parameters.length; i++) {
            Node byName = named.get(parameters[i]);
            if (i < arguments.size() && byName != null) {
                throw failure("is given '" + parameters[i] + "' twice; keep one");
            }
            Node argument = i < arguments.size() ? arguments.get(i) : byName;
            if (argument == null && i < required) {
                throw failure("needs the argument '" + parameters[i] + "'");
            }
            bound.add(argument);
        }
        return bound;
    }

    /** The arguments without a name; of those with one there may be only these. */
    List<Node> all(String... names) {
        for (String name : named.keySet()) {
            checkName(name, names);
        }
        return arguments;
    }

    private void checkName(String name, String... known) {
        for (String one : known) {
            if (one.equals(name)) {
                return;
            }
        }
        String some = known.length == 0
                ? "takes no named arguments; quote the text if '" + name + "=' is part of it"
                : "has no argument '" + name + "'; it has " + String.join(", ", known);
        throw failure(some);
    }

    IllegalArgumentException failure(String predicate) {
        return new IllegalArgumentException(function + "() " + predicate);
    }
}
