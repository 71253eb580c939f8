package com.example;

import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        TrainConfig config = Resolver.of(TrainConfigSchema.INSTANCE)
                .with(Layer.args(args))
                .resolve()
                .config();
        System.out.println(config);
        System.out.println(config.with(c -> c.numEpochs(6).optimizer(o -> o.sgd(s -> s.lr(0.5)))));
    }
}
