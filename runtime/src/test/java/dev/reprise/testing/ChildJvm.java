package dev.reprise.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM started by a test with the class path of the tests, its output captured. Closing it kills what still runs.
 *
 * <pre>{@code
 * try (ChildJvm child = ChildJvm.of(Program.class).args("a").start()) {
 *     child.awaitOutput("ready");
 *     child.signal("TERM");
 *     assertThat(child.awaitExit()).isEqualTo(143);
 * }
 * }</pre>
 */
public final class ChildJvm implements AutoCloseable {

    /** Long enough for a busy machine, short enough to see a hanging test fail. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Process process;
    private final Output out;
    private final Output err;

    private ChildJvm(Process process) {
        this.process = process;
        this.out = new Output(process.getInputStream());
        this.err = new Output(process.getErrorStream());
    }

    /** A child that runs the {@code main} of a class, made light for a machine that runs many. */
    public static Command of(Class<?> main) {
        return new Command(main);
    }

    /** How a child is to be started. */
    public static final class Command {

        private final Class<?> main;
        private final List<String> prefix = new ArrayList<>();
        private final List<String> jvm = new ArrayList<>(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Xmx64m"));
        private final List<String> args = new ArrayList<>();
        private final Map<String, String> environment = new LinkedHashMap<>();
        private Path directory = Path.of("").toAbsolutePath();
        private String classPath = System.getProperty("java.class.path");

        private Command(Class<?> main) {
            this.main = main;
        }

        /** A program that starts the JVM, such as {@code nohup}. */
        public Command under(String... words) {
            prefix.addAll(List.of(words));
            return this;
        }

        /** Options of the JVM. */
        public Command jvm(String... options) {
            jvm.addAll(List.of(options));
            return this;
        }

        /** Arguments of {@code main}. */
        public Command args(String... values) {
            args.addAll(List.of(values));
            return this;
        }

        /** A variable of the environment. */
        public Command env(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** A directory or archive whose classes and resources come before all others. */
        public Command classPath(Path first) {
            classPath = first + File.pathSeparator + classPath;
            return this;
        }

        /** The directory to run in. */
        public Command in(Path workingDirectory) {
            directory = workingDirectory;
            return this;
        }

        /** Starts the child. */
        public ChildJvm start() {
            List<String> command = new ArrayList<>(prefix);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvm);
            command.add("-cp");
            command.add(classPath);
            command.add(main.getName());
            command.addAll(args);
            try {
                ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
                builder.environment().putAll(environment);
                return new ChildJvm(builder.start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Sends a line to the child's standard input. */
    public void send(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal, given without {@code SIG}. */
    public void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .inheritIO()
                    .start();
            assertThat(kill.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(kill.exitValue()).as("exit code of kill").isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Kills the child with {@code SIGKILL}, which it cannot notice.
     *
     * @param delay how long it may go on
     * @return false if it had ended before
     */
    public boolean killAfter(Duration delay) {
        if (hasEndedAfter(delay)) {
            return false;
        }
        process.destroyForcibly();
        return awaitExit() == 128 + 9;
    }

    /** Gives the child so much time, and says whether it has ended by itself. */
    public boolean hasEndedAfter(Duration delay) {
        try {
            return process.waitFor(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the child has printed a text on standard output. */
    public void awaitOutput(String text) {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(10))
                .failFast("the child ended without '" + text + "'", () -> ended() && !out().contains(text))
                .untilAsserted(() -> assertThat(out()).as(this::toString).contains(text));
    }

    private boolean ended() {
        return !process.isAlive() && out.ended();
    }

    /** Waits for the end of the child and returns its exit code; 128 + n after signal n. */
    public int awaitExit() {
        try {
            assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS))
                    .as(this::toString)
                    .isTrue();
            out.awaitEnd();
            err.awaitEnd();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the child has printed on standard output so far. */
    public String out() {
        return out.text();
    }

    /** What the child has printed on standard error so far. */
    public String err() {
        return err.text();
    }

    /** The bytes that the child has printed on standard output so far. */
    public byte[] outBytes() {
        return out.bytes();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public String toString() {
        return "child " + pid() + "\n--- out\n" + out() + "\n--- err\n" + err() + "\n---";
    }

    /** Reads one stream of the child to its end, so that the child never waits for its reader. */
    private static final class Output {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Thread reader;

        Output(InputStream stream) {
            reader = new Thread(() -> copy(stream), "child-output");
            reader.setDaemon(true);
            reader.start();
        }

        private void copy(InputStream stream) {
            try {
                stream.transferTo(bytes);
            } catch (IOException e) {
                // A killed child closes its streams at any moment; what came before counts.
                bytes.writeBytes(new byte[0]);
            }
        }

        boolean ended() {
            return !reader.isAlive();
        }

        void awaitEnd() throws InterruptedException {
            reader.join(TIMEOUT.toMillis());
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
