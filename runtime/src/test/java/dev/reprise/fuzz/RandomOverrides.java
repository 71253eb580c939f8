package dev.reprise.fuzz;

import java.util.List;
import java.util.Random;

/** Command lines for {@link dev.reprise.testing.Train}: mostly sensible, each a slip or two away from it. */
final class RandomOverrides {

    private static final List<String> KEYS = List.of(
            "data.split",
            "data.fraction",
            "data.path",
            "optimizer",
            "optimizer.type",
            "optimizer.lr",
            "optimizer.beta1",
            "optimizer.momentum",
            "hidden_sizes",
            "hiddenSizes",
            "hidden",
            "hidden_sizes.0",
            "hidden_sizes.-1",
            "tags",
            "tags.a",
            "tags.b.c",
            "note",
            "epochs",
            "extra",
            "extra.a",
            "extra.a.b",
            "extra.l.0",
            "run.name",
            "run.seed",
            "run",
            "nope",
            "data.nope",
            "");

    private static final List<String> VALUES = List.of(
            "",
            "1",
            "-3",
            "13",
            "0.5",
            "1e-3",
            "inf",
            "nan",
            "null",
            "~",
            "???",
            "true",
            "train",
            "sgd",
            "adam",
            "text",
            "a b",
            "[64, 32]",
            "[1,[2,[3]]]",
            "[]",
            "{}",
            "{a: 1}",
            "{a: {b: [1, 2]}, c: 'x'}",
            "{type: adam, lr: 0.1}",
            "{type: nope}",
            "'quoted'",
            "\"it's\"",
            "'a''b'",
            "a,b",
            "1,2,3",
            "choice(1,2)",
            "choice(sgd,adam)",
            "range(1,5)",
            "range(0,1,0.1)",
            "interval(0,1)",
            "glob(*)",
            "tag(x,choice(1,2))",
            "shuffle(1,2)",
            "sort(3,1,2)",
            "int(5.7)",
            "str(1)",
            "float('1e3')",
            "bool(on)",
            "json_str({a:1})",
            "extend_list(3)",
            "${epochs}",
            "${data.path}",
            "${.lr}",
            "${..epochs}",
            "${optimizer}",
            "${hidden_sizes[0]}",
            "${extra.${note}}",
            "x${epochs}y${note}",
            "\\${literal}",
            "${env:HOME}",
            "${env:NO_SUCH_NAME,5}",
            "${oc.env:NO_SUCH_NAME}",
            "${oc.select:nope,3}",
            "${oc.decode:'[1, 2]'}",
            "${now:%Y-%m-%d}",
            "${run:id}",
            "${",
            "${nope}",
            "${nope:1}",
            "\u00e9\u4e2d\ud83c\udf0d");

    private static final String PIECES = "[]{}(),:='\"\\ $~+@/.-#%\n\t0a_\u00e9\ud83c\ufeff";
    private static final List<String> PREFIXES = List.of("", "", "", "", "", "--", "+", "++", "~", "-");
    private static final List<String> ASSIGNMENTS = List.of("=", "=", "=", "=", "+=", "==", " = ", "");

    private final Random random;

    RandomOverrides(Random random) {
        this.random = random;
    }

    String[] next() {
        String[] args = new String[random.nextInt(6)];
        for (int i = 0; i < args.length; i++) {
            args[i] = mutated(override());
        }
        return args;
    }

    private String override() {
        if (random.nextInt(3) > 0) {
            return any(KEYS) + "=" + any(VALUES);
        }
        return any(PREFIXES) + any(KEYS) + any(ASSIGNMENTS) + any(VALUES);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String mutated(String text) {
        if (random.nextInt(4) > 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(out.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> out.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 1 -> out.insert(at, any(VALUES));
                default -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(3)));
            }
        }
        return out.toString();
    }
}
