package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Train}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class TrainPatch extends ConfigPatch<Train> {
    /** Sets nothing. */
    public TrainPatch() {
        super(Map.of());
    }

    private TrainPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets data. */
    public TrainPatch data(Train.Data data) {
        return new TrainPatch(with(TrainSchema.DATA, data));
    }

    /** Sets some of data. */
    public TrainPatch data(UnaryOperator<Train_DataPatch> change) {
        return new TrainPatch(with(TrainSchema.DATA, change.apply(new Train_DataPatch())));
    }

    /** Sets test. */
    public TrainPatch test(Train.Data test) {
        return new TrainPatch(with(TrainSchema.TEST, test));
    }

    /** Sets some of test. */
    public TrainPatch test(UnaryOperator<Train_DataPatch> change) {
        return new TrainPatch(with(TrainSchema.TEST, change.apply(new Train_DataPatch())));
    }

    /** Sets extra. */
    public TrainPatch extra(Optional<Train.Data> extra) {
        return new TrainPatch(with(TrainSchema.EXTRA, extra));
    }

    /** Sets some of extra. */
    public TrainPatch extra(UnaryOperator<Train_DataPatch> change) {
        return new TrainPatch(with(TrainSchema.EXTRA, change.apply(new Train_DataPatch())));
    }

    /** Sets more. */
    public TrainPatch more(List<Train.Data> more) {
        return new TrainPatch(with(TrainSchema.MORE, more));
    }

    /** Sets parent. */
    public TrainPatch parent(Optional<Train> parent) {
        return new TrainPatch(with(TrainSchema.PARENT, parent));
    }

    /** Sets some of parent. */
    public TrainPatch parent(UnaryOperator<TrainPatch> change) {
        return new TrainPatch(with(TrainSchema.PARENT, change.apply(new TrainPatch())));
    }

    /** Implemented by {@link Train} to make changed copies of itself. */
    public interface With {
        /** A copy with another data. */
        default Train withData(Train.Data data) {
            return with(new TrainPatch().data(data));
        }

        /** A copy with some of data changed. */
        default Train withData(UnaryOperator<Train_DataPatch> change) {
            return with(new TrainPatch().data(change));
        }

        /** A copy with another test. */
        default Train withTest(Train.Data test) {
            return with(new TrainPatch().test(test));
        }

        /** A copy with some of test changed. */
        default Train withTest(UnaryOperator<Train_DataPatch> change) {
            return with(new TrainPatch().test(change));
        }

        /** A copy with another extra. */
        default Train withExtra(Optional<Train.Data> extra) {
            return with(new TrainPatch().extra(extra));
        }

        /** A copy with some of extra changed. */
        default Train withExtra(UnaryOperator<Train_DataPatch> change) {
            return with(new TrainPatch().extra(change));
        }

        /** A copy with another more. */
        default Train withMore(List<Train.Data> more) {
            return with(new TrainPatch().more(more));
        }

        /** A copy with another parent. */
        default Train withParent(Optional<Train> parent) {
            return with(new TrainPatch().parent(parent));
        }

        /** A copy with some of parent changed. */
        default Train withParent(UnaryOperator<TrainPatch> change) {
            return with(new TrainPatch().parent(change));
        }

        /** A copy with several components changed; constraints are checked. */
        default Train with(UnaryOperator<TrainPatch> change) {
            return with(change.apply(new TrainPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Train with(TrainPatch patch) {
            return TrainSchema.INSTANCE.merge((Train) this, patch);
        }
    }
}
