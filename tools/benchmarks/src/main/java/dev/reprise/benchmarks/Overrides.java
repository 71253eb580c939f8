package dev.reprise.benchmarks;

/** The overrides of every measurement. */
final class Overrides {

    /** Ten: scalars at several depths, a list, an entry of a map, and the choice of an option. */
    static final String[] TEN = {
        "epochs=5",
        "batch_size=128",
        "optimizer=adam",
        "optimizer.lr=3e-4",
        "optimizer.beta2=0.98",
        "model.hidden_sizes=[256, 128, 64]",
        "model.dropout=0.2",
        "data.split=TEST",
        "tags.author=me",
        "run.name=bench"
    };

    private Overrides() {}
}
