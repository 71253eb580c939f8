package dev.reprise.reader.runs;

import dev.reprise.reader.value.ValueText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Sees to it that the runs of a group differ in their seeds and in nothing else. */
final class SeedCheck {

    private static final int SHOWN = 5;

    private final Runs runs;
    private final OverSeeds rules;
    private final SeedNames names;
    private final List<String> seeds;
    private final List<String> identity;

    SeedCheck(Runs runs, OverSeeds rules) {
        this.runs = runs;
        this.rules = rules;
        this.names = new SeedNames(runs.selection().names());
        String told = rules.seed();
        this.seeds = told == null ? names.seeds() : List.of(told);
        this.identity = identity();
    }

    /** The fields that differ at all and must not differ inside of a group. */
    private List<String> identity() {
        rules.mixed().forEach(runs.selection().names()::check);
        Set<String> apart = new HashSet<>(rules.mixed());
        apart.addAll(seeds);
        List<String> varying = new ArrayList<>();
        for (String name : names.identity(apart)) {
            if (runs.varies(name)) {
                varying.add(name);
            }
        }
        return varying;
    }

    /**
     * The groups, if they mix nothing that they must not.
     *
     * @throws MixedRunsException if they do
     */
    Groups groups() {
        List<String> per = rules.isPerDifference() ? identity : rules.per();
        Groups groups = runs.groupBy(per.toArray(String[]::new));
        for (Group group : groups) {
            checkSame(group);
            if (!rules.repeats()) {
                checkSeeds(group);
            }
        }
        return groups;
    }

    private void checkSame(Group group) {
        List<String> different = new ArrayList<>();
        for (String name : identity) {
            if (group.runs().varies(name)) {
                different.add(name);
            }
        }
        if (!different.isEmpty()) {
            StringBuilder message = new StringBuilder("A mean of '" + rules.metric()
                    + "' over seeds would mix runs that" + " differ in more than the seed" + of(group) + ":");
            different.forEach(name ->
                    message.append("\n  ").append(name).append(": ").append(values(group.runs(), List.of(name))));
            message.append("\nMake groups of them with per(\"")
                    .append(String.join("\", \"", different))
                    .append("\"), leave some out with a filter, or allow it with mixing(...).");
            throw new MixedRunsException(message.toString());
        }
    }

    private void checkSeeds(Group group) {
        List<String> fields = seedFields(group.runs());
        if (group.runs().size() < 2) {
            return;
        }
        if (fields.isEmpty()) {
            throw new MixedRunsException(
                    "No run has a seed under config.seed, in its run settings or in its record. Say"
                            + " where it is with seed(\"config....\"), or take the runs as they are with allowingRepeats().");
        }
        if (group.runs().groupBy(fields.toArray(String[]::new)).size()
                < group.runs().size()) {
            throw new MixedRunsException(
                    "A mean of '" + rules.metric() + "' over seeds would count seeds more than once"
                            + of(group) + ":\n  " + String.join(", ", fields) + ": " + values(group.runs(), fields)
                            + "\nLeave the repeated runs out with a filter, say where the seed is with seed(\"config....\"), or allow"
                            + " it with allowingRepeats().");
        }
    }

    /** The seeds of the config, if every run has one; else what the runs have recorded, which is so only where nobody gave one. */
    private List<String> seedFields(Runs group) {
        List<String> given = new ArrayList<>();
        for (String seed : seeds) {
            if (group.values(seed).stream().anyMatch(value -> value != null)) {
                given.add(seed);
            }
        }
        boolean complete = rules.seed() != null
                || group.stream().allMatch(row -> given.stream().anyMatch(seed -> row.get(seed) != null));
        if (complete) {
            return given;
        }
        List<String> all = new ArrayList<>(given);
        all.addAll(names.recorded());
        return all;
    }

    private static String of(Group group) {
        return group.names().isEmpty() ? "" : " (" + group + ")";
    }

    /** Such as {@code 10.0 (9 runs), 1.0 (9 runs)}. */
    private static String values(Runs runs, List<String> fields) {
        Groups groups = runs.groupBy(fields.toArray(String[]::new));
        StringJoiner text = new StringJoiner(", ");
        int shown = 0;
        for (Group group : groups) {
            if (shown++ == SHOWN) {
                text.add("... (" + (groups.size() - SHOWN) + " more)");
                break;
            }
            StringJoiner values = new StringJoiner(" and ");
            fields.forEach(name -> values.add(group.has(name) ? ValueText.exact(group.get(name)) : "missing"));
            text.add(values + " (" + group.runs() + ")");
        }
        return text.toString();
    }
}
