package dev.reprise.run.hooks;

import java.util.concurrent.CountDownLatch;

/** Cannot be made before somebody lets it. */
public final class HangingHook implements RunHook {

    static final CountDownLatch LET = new CountDownLatch(1);

    /** Waits. */
    public HangingHook() throws InterruptedException {
        LET.await();
    }

    @Override
    public String name() {
        return "hanging";
    }
}
