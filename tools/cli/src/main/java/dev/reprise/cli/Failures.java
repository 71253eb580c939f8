package dev.reprise.cli;

import dev.reprise.cli.output.ClosedOutputException;
import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.FailedException;
import dev.reprise.cli.run.RefusedException;
import dev.reprise.reader.index.IndexException;
import dev.reprise.reader.keep.KeepException;
import dev.reprise.reader.query.QueryException;
import dev.reprise.reader.runs.MixedRunsException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.NoSuchElementException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What becomes of exceptions: a message and a code; a stack only if nobody has thought of that one. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        say(message(e) + "\nSee " + command + " --help.");
        return Reprise.REFUSED;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
        if (e instanceof ClosedOutputException closed) {
            throw closed;
        }
        if (e instanceof RefusedException
                || e instanceof QueryException
                || e instanceof NoSuchElementException
                || e instanceof MixedRunsException
                || e instanceof InvalidPathException
                || e instanceof IllegalArgumentException) {
            say(message(e));
            return Reprise.REFUSED;
        }
        if (e instanceof FailedException
                || e instanceof KeepException
                || e instanceof IndexException
                || e instanceof UncheckedIOException) {
            say(message(e));
            return Reprise.FAILED;
        }
        StringWriter stack = new StringWriter();
        e.printStackTrace(new PrintWriter(stack));
        say("This is a bug of reprise: " + stack.toString().stripTrailing());
        return Reprise.FAILED;
    }

    private static String message(Exception e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    /** What points into a query stands on lines of its own. */
    private void say(String message) {
        console.say("reprise: " + message);
    }
}
