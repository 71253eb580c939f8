package dev.reprise.processor.jsonschema;

import com.palantir.javapoet.ClassName;

/** The Javadoc of the library's own config, which no compiler finds in its class file. */
final class LibraryDocs {

    private static final ClassName RUN_SETTINGS = ClassName.get("dev.reprise.config", "RunSettings");

    private LibraryDocs() {}

    /**
     * What is said of a record or of one of its components, or the empty text.
     *
     * @param component its Java name; empty for the record
     */
    static String of(ClassName record, String component) {
        if (!record.equals(RUN_SETTINGS)) {
            return "";
        }
        return switch (component) {
            case "" ->
                "What a run is called, where it is kept, how long it goes on and what of it is saved. A "
                        + "config may have one component of this type, in itself or in a config nested directly in "
                        + "it; a config without any runs with the defaults.";
            case "name" -> "the name of the run and of the directory that its runs share";
            case "experimentName" -> "what the run belongs to; only recorded";
            case "seed" -> "the seed of the random numbers; drawn and recorded when it is not given";
            case "deterministic" ->
                "whether the program is to do without whatever is faster but not the same each time";
            case "root" -> "the directory of all runs";
            case "dir" ->
                "the directory of the run below the root, such as sweeps/${.name}/${run:id}; when it is "
                        + "not given, runs/NAME/yyyy-MM-dd_HH-mm-ss. If it exists, -1, -2 and so on is appended";
            case "checkpointDirName" -> "the name of the directory of checkpoints inside the run's";
            case "blobRoot" ->
                "where large files go, at the same path as the run's below its root; when it is not "
                        + "given, the directory blob of the run";
            case "cacheRoot" ->
                "where files go that may be lost, at the same path as the run's below its root; when it "
                        + "is not given, the directory cache of the run";
            case "log" -> "whether what the program prints and logs goes to main.log too";
            case "printTree" -> "whether the configuration is shown at the start";
            case "logInterval" -> "iterations from one report of the program to the next; never when it is not given";
            case "saveInterval" ->
                "epochs from one checkpoint to the next; when it is not given none is saved by itself, "
                        + "with 0 only the latest and the best stay";
            case "keepLast" -> "how many of the newest checkpoints stay; all when neither this nor keep_every is given";
            case "keepEvery" -> "the checkpoints of every so many epochs stay";
            case "scoreSplit" ->
                "the split whose score counts; when it is not given val, else validate, else the second "
                        + "that is reported, else the first";
            case "scoreName" -> "the metric by which the best checkpoint is chosen";
            case "scoreMode" ->
                "which score is better; when it is not given the lower one if its name contains \"loss\","
                        + " else the higher";
            case "patience" ->
                "the run stops after so many epochs without a better score; when it is not given it does " + "not";
            case "iterEnd" -> "the run stops after so many iterations";
            case "stepEnd" -> "the run stops after so many steps";
            case "epochEnd" -> "the run stops after so many epochs";
            case "gracePeriod" -> "how long a first signal waits for the program to save a checkpoint and stop";
            case "uploadArtifacts" -> "whether artifacts are handed to the program's sinks";
            case "tags" -> "words to find the run by";
            case "note" -> "what there is to say of the run";
            case "code" -> "what is kept of the code that runs";
            case "codeFileLimit" -> "the largest file that is kept with the code, in bytes";
            case "hooks" -> "which hooks run, by name; those that are not named do";
            case "heartbeatInterval" -> "how often the run shows that it is alive";
            default -> "";
        };
    }
}
