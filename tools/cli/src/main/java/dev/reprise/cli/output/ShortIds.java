package dev.reprise.cli.output;

import java.util.Collection;
import java.util.TreeSet;

/** The ids of runs, cut so that they are still those of one run. All are cut alike: a column of them is straight. */
public final class ShortIds {

    private static final int LEAST = 6;

    private final int length;

    private ShortIds(int length) {
        this.length = length;
    }

    /**
     * Cuts ids.
     *
     * @param all those of all runs, from which one is to be told; an id may be there several times
     */
    public static ShortIds of(Collection<String> all) {
        int length = LEAST;
        String before = null;
        for (String id : new TreeSet<>(all)) {
            if (before != null) {
                length = Math.max(length, common(before, id) + 1);
            }
            before = id;
        }
        return new ShortIds(length);
    }

    private static int common(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    /** An id as it is shown. */
    public String of(String id) {
        return id.length() <= length ? id : id.substring(0, length);
    }
}
