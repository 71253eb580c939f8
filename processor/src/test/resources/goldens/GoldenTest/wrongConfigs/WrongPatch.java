package com.acme;

import dev.reprise.config.ConfigPatch;
import dev.reprise.config.RunSettings;
import dev.reprise.config.RunSettingsPatch;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

@Generated("dev.reprise.processor.ConfigProcessor")
public final class WrongPatch extends ConfigPatch<Wrong> {
    /** Sets nothing. */
    public WrongPatch() {
        super(Map.of());
    }

    private WrongPatch(Map<String, Object> tree) {
        super(tree);
    }

    public WrongPatch lr(double lr) {
        throw new UnsupportedOperationException("Wrong is not a valid config");
    }

    public WrongPatch bytes(byte[] bytes) {
        throw new UnsupportedOperationException("Wrong is not a valid config");
    }

    public WrongPatch run(RunSettings run) {
        throw new UnsupportedOperationException("Wrong is not a valid config");
    }

    public WrongPatch run(UnaryOperator<RunSettingsPatch> change) {
        throw new UnsupportedOperationException("Wrong is not a valid config");
    }

    public interface With {
        default Wrong withLr(double lr) {
            throw new UnsupportedOperationException("Wrong is not a valid config");
        }

        default Wrong withBytes(byte[] bytes) {
            throw new UnsupportedOperationException("Wrong is not a valid config");
        }

        default Wrong withRun(RunSettings run) {
            throw new UnsupportedOperationException("Wrong is not a valid config");
        }

        default Wrong withRun(UnaryOperator<RunSettingsPatch> change) {
            throw new UnsupportedOperationException("Wrong is not a valid config");
        }

        default Wrong with(UnaryOperator<WrongPatch> change) {
            throw new UnsupportedOperationException("Wrong is not a valid config");
        }

        default Wrong with(WrongPatch patch) {
            throw new UnsupportedOperationException("Wrong is not a valid config");
        }
    }
}
