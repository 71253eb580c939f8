package com.example;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println(MistakesSchema.INSTANCE.defaults().withLr(1));
    }
}
