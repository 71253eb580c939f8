package dev.reprise.examples.seeds;

import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.Aggregate;
import dev.reprise.reader.runs.Aggregates;
import dev.reprise.reader.runs.Goal;
import dev.reprise.reader.runs.Groups;
import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the runs tell, from the single run to the answer: which learning rate is the best for each number of units. */
final class Findings {

    private static final String UNITS = "config.model.num_units";
    private static final String LR = "config.optimizer.lr";
    private static final String SEED = "config.run.seed";
    private static final String TRAIN = "train.loss";
    private static final String TEST = "test.loss";

    private static final String QUERY = "config.model.num_units < 4 & config.optimizer.lr == 1 & train.loss.min < 5e-4";

    private Findings() {}

    /** Tables by their titles, in the order in which they are to be read. */
    static Map<String, Table> of(Reader reader) {
        Runs all = reader.filter("info.status == 'COMPLETE'");
        Groups groups = all.groupBy(UNITS, LR);
        Aggregates best = best(all);
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("what differs between the " + all, differences(all));
        tables.put(QUERY, reader.filter(QUERY).table(UNITS, LR, SEED, TRAIN, TEST));
        tables.put(
                "the loss at the end of the training",
                groups.aggregate(Aggregate.mean(TRAIN), Aggregate.std(TRAIN), Aggregate.min(TRAIN))
                        .table());
        tables.put(
                "mean ± std over the seeds", all.meanOverSeeds(TEST, UNITS, LR).table());
        tables.put("the best learning rate for each number of units, by the training", best.table());
        tables.put(
                "its test loss",
                groups.select(best.groups())
                        .aggregate(
                                Aggregate.spread(TEST), Aggregate.argmin(TEST).as("best run"))
                        .table());
        return tables;
    }

    /** By the mean training loss over the seeds; a mean that is NaN, as of runs that diverged, is never the best. */
    static Aggregates best(Runs runs) {
        return runs.meanOverSeeds(TRAIN, UNITS, LR).best(TRAIN, Goal.MIN, UNITS);
    }

    private static Table differences(Runs runs) {
        Table.Filling table = Table.of(List.of("key", "values"));
        for (String key : runs.diff()) {
            List<Object> values = new ArrayList<>();
            runs.groupBy(key).forEach(group -> values.add(group.get(key)));
            table.add(List.of(key, values));
        }
        return table.done();
    }
}
