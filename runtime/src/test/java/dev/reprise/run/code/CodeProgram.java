package dev.reprise.run.code;

import dev.reprise.config.CodeMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Records the code of the working directory, for a user that the environment tells. */
final class CodeProgram {

    private CodeProgram() {}

    /**
     * Prints what was recorded.
     *
     * @param args the id of the run, the file for the difference and, to bring the code back, a directory
     */
    public static void main(String[] args) throws IOException {
        Path workTree = Path.of("").toAbsolutePath();
        CodeRecorder recorder = new CodeRecorder(CodeMode.snapshot, args[0], List.of(), CodeRecorder.LIMITS);
        CodeSnapshot code = recorder.record(workTree, Path.of(args[1]));
        System.out.println(code.toTree());
        if (args.length > 2 && code.snapshot() != null) {
            new CodeCheckout(workTree, code.commit(), code.snapshot()).into(Path.of(args[2]));
        }
    }
}
