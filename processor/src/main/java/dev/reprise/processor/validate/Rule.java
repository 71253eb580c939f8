package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.model.ConfigModel;
import java.util.function.Consumer;

/** One concern: it looks at a config and complains of all that is wrong with it in that respect. */
interface Rule {

    void check(ConfigModel config, Consumer<Problem> complaints);
}
