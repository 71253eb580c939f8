package dev.reprise.run.code;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.RefUpdate.Result;
import org.eclipse.jgit.lib.Repository;

/** The refs that keep snapshots from being collected: never moved, so that every attempt of a run keeps its own. */
final class SnapshotRef {

    /** How often a ref is tried that another process has locked, a second in all; a lock that was left behind stays. */
    private static final int MOST_TRIES = 100;

    private static final long PAUSE_NANOS = 10_000_000;

    private static final String PREFIX = "refs/reprise/runs/";
    private static final int MOST_ATTEMPTS = 10_000;

    private SnapshotRef() {}

    /**
     * The ref of a run that points to a commit, created if there is none. Takes no lock but the ref's own.
     *
     * @param runId the name of the first; others get {@code -2}, {@code -3} and so on
     */
    static String keep(Repository repository, String runId, ObjectId commit) throws IOException {
        if (!Repository.isValidRefName(PREFIX + runId)) {
            throw new IOException("'" + PREFIX + runId + "' cannot be the name of a ref");
        }
        Result last = Result.NOT_ATTEMPTED;
        for (int number = 1; number <= MOST_ATTEMPTS; number++) {
            String name = PREFIX + runId + (number == 1 ? "" : "-" + number);
            Ref existing = repository.exactRef(name);
            for (int tries = 0; existing == null && tries < MOST_TRIES; tries++) {
                last = create(repository, name, commit);
                existing = repository.exactRef(name);
                if (last != Result.LOCK_FAILURE) {
                    break;
                }
                // Another run is creating it at this moment, perhaps for the same commit.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            if (existing != null && commit.equals(existing.getObjectId())) {
                return name;
            }
        }
        throw new IOException(PREFIX + runId + " cannot be created: " + last);
    }

    private static Result create(Repository repository, String name, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(name, true);
        update.disableRefLog();
        update.setNewObjectId(commit);
        update.setExpectedOldObjectId(ObjectId.zeroId());
        return update.update();
    }
}
