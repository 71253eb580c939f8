package dev.reprise.git.work;

import java.util.Map;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/**
 * How a file differs between work tree and repository.
 *
 * @param text whether the ends of its lines are turned
 * @param crlf whether its lines end with CRLF in the work tree after a checkout
 * @param ident whether {@code $Id$} is expanded in it
 * @param program what else would turn it: a filter of that name, or an encoding; null if nothing would
 */
record Conversion(
        Text text, boolean crlf, boolean ident, @Nullable String program) {

    enum Text {
        NEVER,
        ALWAYS,
        GUESS
    }

    /** Whether the bytes are the same on both sides. */
    boolean isNone() {
        return text == Text.NEVER && !ident && program == null;
    }

    /** What attributes and config say, by git's convert_attrs. */
    static Conversion of(Map<String, Attribute> attributes, Config config) {
        String autocrlf = config.getString("core", null, "autocrlf");
        boolean auto = autocrlf != null && (autocrlf.equalsIgnoreCase("input") || isTrue(config));
        Text text = text(attributes.get("text"));
        text = text == null ? text(attributes.get("crlf")) : text;
        String end = value(attributes.get("eol"));
        boolean given = end != null && (end.equals("lf") || end.equals("crlf"));
        if (text == null) {
            text = given ? Text.ALWAYS : auto ? Text.GUESS : Text.NEVER;
        }
        return new Conversion(
                text,
                given ? "crlf".equals(end) : endsWithCrlf(autocrlf, config),
                isSet(attributes.get("ident")),
                program(attributes, config));
    }

    private static boolean isTrue(Config config) {
        try {
            return config.getBoolean("core", null, "autocrlf", false);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean endsWithCrlf(@Nullable String autocrlf, Config config) {
        if (autocrlf != null && autocrlf.equalsIgnoreCase("input")) {
            return false;
        }
        if (isTrue(config)) {
            return true;
        }
        String end = config.getString("core", null, "eol");
        return (end == null || end.equalsIgnoreCase("native"))
                ? System.lineSeparator().equals("\r\n")
                : end.equalsIgnoreCase("crlf");
    }

    private static @Nullable Text text(@Nullable Attribute attribute) {
        if (attribute == null) {
            return null;
        }
        return switch (attribute.getState()) {
            case SET -> Text.ALWAYS;
            case UNSET -> Text.NEVER;
            case UNSPECIFIED -> null;
            case CUSTOM ->
                "auto".equals(attribute.getValue())
                        ? Text.GUESS
                        : "input".equals(attribute.getValue()) ? Text.ALWAYS : null;
        };
    }

    private static @Nullable String program(Map<String, Attribute> attributes, Config config) {
        String filter = value(attributes.get("filter"));
        String encoding = value(attributes.get("working-tree-encoding"));
        if (filter != null && isInstalled(filter, config)) {
            return "filter " + filter;
        }
        return encoding == null || encoding.equalsIgnoreCase("UTF-8") ? null : "encoding " + encoding;
    }

    /** Without a command, git leaves the file as it is. */
    private static boolean isInstalled(String filter, Config config) {
        return config.getString("filter", filter, "clean") != null
                || config.getString("filter", filter, "process") != null;
    }

    private static @Nullable String value(@Nullable Attribute attribute) {
        return attribute == null ? null : attribute.getValue();
    }

    private static boolean isSet(@Nullable Attribute attribute) {
        return attribute != null && attribute.getState() == Attribute.State.SET;
    }
}
