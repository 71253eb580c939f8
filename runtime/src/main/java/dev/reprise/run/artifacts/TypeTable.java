package dev.reprise.run.artifacts;

import dev.reprise.run.artifacts.type.ArtifactType;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The types of one set of artifacts by name. Safe from many threads. */
final class TypeTable {

    /** By the name in small letters: to some file systems these are the same directory. */
    private final Map<String, ArtifactType<?>> types = new ConcurrentHashMap<>();

    TypeTable() {
        add(ArtifactTypes.TEXT);
        add(ArtifactTypes.BYTES);
        add(ArtifactTypes.JSON);
        add(ArtifactTypes.CSV);
        add(ArtifactTypes.PNG);
    }

    /**
     * Adds a type that is not there yet.
     *
     * @throws IllegalArgumentException if another one has its name
     */
    void add(ArtifactType<?> type) {
        String name = type.name();
        checkName(name);
        ArtifactType<?> known = types.putIfAbsent(name.toLowerCase(Locale.ROOT), type);
        if (known != null && (!known.equals(type) || !known.name().equals(name))) {
            throw new IllegalArgumentException("There are two artifact types '" + known.name() + "' and '" + name
                    + "', of " + known.getClass().getName() + " and "
                    + type.getClass().getName()
                    + ". Give one another name; if both are the same, let equals say so, as that of a record does.");
        }
    }

    /** The type of a name; null if nobody has added it. */
    @Nullable
    ArtifactType<?> get(String name) {
        ArtifactType<?> type = types.get(name.toLowerCase(Locale.ROOT));
        return type != null && type.name().equals(name) ? type : null;
    }

    private static void checkName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("The name '" + name
                    + "' cannot be that of an artifact type. Allowed are ASCII letters, digits, '_' and '-'.");
        }
    }

    /** Whether a directory of this name is one of a type. */
    static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
