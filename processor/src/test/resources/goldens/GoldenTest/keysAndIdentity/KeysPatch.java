package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Keys}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class KeysPatch extends ConfigPatch<Keys> {
    /** Sets nothing. */
    public KeysPatch() {
        super(Map.of());
    }

    private KeysPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets num_units. */
    public KeysPatch numUnits(int numUnits) {
        return new KeysPatch(with(KeysSchema.NUM_UNITS, numUnits));
    }

    /** Sets w. */
    public KeysPatch layerWidth(int layerWidth) {
        return new KeysPatch(with(KeysSchema.LAYER_WIDTH, layerWidth));
    }

    /** Sets workers. */
    public KeysPatch workers(int workers) {
        return new KeysPatch(with(KeysSchema.WORKERS, workers));
    }

    /** Sets folds. */
    public KeysPatch folds(int folds) {
        return new KeysPatch(with(KeysSchema.FOLDS, folds));
    }

    /** Sets epochs. */
    public KeysPatch epochs(int epochs) {
        return new KeysPatch(with(KeysSchema.EPOCHS, epochs));
    }

    /** Implemented by {@link Keys} to make changed copies of itself. */
    public interface With {
        /** A copy with another num_units. */
        default Keys withNumUnits(int numUnits) {
            return with(new KeysPatch().numUnits(numUnits));
        }

        /** A copy with another w. */
        default Keys withLayerWidth(int layerWidth) {
            return with(new KeysPatch().layerWidth(layerWidth));
        }

        /** A copy with another workers. */
        default Keys withWorkers(int workers) {
            return with(new KeysPatch().workers(workers));
        }

        /** A copy with another folds. */
        default Keys withFolds(int folds) {
            return with(new KeysPatch().folds(folds));
        }

        /** A copy with another epochs. */
        default Keys withEpochs(int epochs) {
            return with(new KeysPatch().epochs(epochs));
        }

        /** A copy with several components changed; constraints are checked. */
        default Keys with(UnaryOperator<KeysPatch> change) {
            return with(change.apply(new KeysPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Keys with(KeysPatch patch) {
            return KeysSchema.INSTANCE.merge((Keys) this, patch);
        }
    }
}
