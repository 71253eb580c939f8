// All mistakes at once, each at its line, and nothing else.
Set<String> errors = new File(basedir, 'build.log').readLines()
    .findAll { it =~ /^\[ERROR\] .*\.java/ }
    .collect { it.replaceFirst(/^\[ERROR\] .*\/(\w+\.java):\[(\d+),\d+\] /, '$1:$2 ') } as Set
assert errors == [
    'Mistakes.java:9 [reprise:default-type] component \'lr\' of Mistakes: "abc" is not a double.'
        + ' Write a number such as @Default("3e-4").',
    'Mistakes.java:10 [reprise:unsupported-type] component \'bytes\' of Mistakes: byte[] is an array,'
        + ' which is neither immutable nor equal by value. Use a List.',
    'Mistakes.java:11 [reprise:duplicate-key] component \'rate\' of Mistakes: the key "lr" belongs to'
        + ' component \'lr\' already. Give another with @Key.',
] as Set
