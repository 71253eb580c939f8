package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Model}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class ModelPatch extends ConfigPatch<Model> {
    /** Sets nothing. */
    public ModelPatch() {
        super(Map.of());
    }

    private ModelPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets width. */
    public ModelPatch width(int width) {
        return new ModelPatch(with(ModelSchema.WIDTH, width));
    }

    /** Sets activation. */
    public ModelPatch activation(Model.Activation activation) {
        return new ModelPatch(with(ModelSchema.ACTIVATION, activation));
    }

    /** Sets some of activation. */
    public ModelPatch activation(UnaryOperator<Model_ActivationPatch> change) {
        return new ModelPatch(with(ModelSchema.ACTIVATION, change.apply(new Model_ActivationPatch())));
    }

    /** Implemented by {@link Model} to make changed copies of itself. */
    public interface With {
        /** A copy with another width. */
        default Model withWidth(int width) {
            return with(new ModelPatch().width(width));
        }

        /** A copy with another activation. */
        default Model withActivation(Model.Activation activation) {
            return with(new ModelPatch().activation(activation));
        }

        /** A copy with some of activation changed. */
        default Model withActivation(UnaryOperator<Model_ActivationPatch> change) {
            return with(new ModelPatch().activation(change));
        }

        /** A copy with several components changed; constraints are checked. */
        default Model with(UnaryOperator<ModelPatch> change) {
            return with(change.apply(new ModelPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Model with(ModelPatch patch) {
            return ModelSchema.INSTANCE.merge((Model) this, patch);
        }
    }
}
