package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Problem;
import dev.reprise.testing.Train;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the notation of overrides means for keys with types. */
class ResolverOverridesTest {

    private static final Layer FILE =
            Layer.yaml("tags: {a: 1}\nextra: {a: {b: 1}, l: [1], n: null, s: x, '1': y}", "base.yaml");

    private static Train args(String... args) {
        return Resolver.of(Train.Schema.INSTANCE)
                .with(FILE)
                .with(Layer.args(args))
                .resolve()
                .config();
    }

    private static String problem(String... args) {
        List<Problem> problems =
                catchThrowableOfType(ConfigException.class, () -> args(args)).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).subject() + ": " + problems.get(0).message();
    }

    @Test
    void aPlusAddsEntriesToMapsAndElementsToLists() {
        assertThat(args("+tags.b=2").tags()).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
        assertThat(args("+tags={b: 2}").tags()).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
        assertThat(args("+hidden=16").hidden()).containsExactly(64, 32, 16);
        assertThat(args("+hidden=[16, 8]").hidden()).containsExactly(64, 32, 16, 8);
        assertThat(args("+extra.l=2").extra().get("l")).isEqualTo(List.of(1L, 2L));
        assertThat(args("+extra.a={c: 2}").extra().get("a")).isEqualTo(Map.of("b", 1L, "c", 2L));
        assertThat(args("+extra.a.c=2").extra().get("a")).isEqualTo(Map.of("b", 1L, "c", 2L));
        assertThat(args("+extra.n=5").extra().get("n")).isEqualTo(5L);
        assertThat(args("+extra.new.deep=5").extra().get("new")).isEqualTo(Map.of("deep", 5L));
    }

    @Test
    void twoPlusesAddOrChange() {
        assertThat(args("++tags.a=5", "++tags.b=2").tags()).containsExactly(Map.entry("a", 5), Map.entry("b", 2));
        assertThat(args("++extra.s.t=1").extra().get("s")).isEqualTo(Map.of("t", 1L));
        assertThat(args("++epochs=5").epochs()).isEqualTo(5);
    }

    @Test
    void whatIsThereOrAlwaysThereIsNotAdded() {
        assertThat(problem("+tags.a=2")).isEqualTo("tags.a: is there already, as 1. To change it, write tags.a=2");
        assertThat(problem("+extra.s=y")).isEqualTo("extra.s: is there already, as x. To change it, write extra.s=y");
        assertThat(problem("+epochs=5")).isEqualTo("epochs: is a part of Train, which is always there. Write epochs=5");
        assertThat(problem("+optimizer=adam"))
                .isEqualTo("optimizer: is a part of Train, which is always there. Write optimizer=adam");
        assertThat(problem("+epoch=5"))
                .contains("unknown key. Did you mean 'epochs'?")
                .endsWith("run. A '+' adds entries to maps; the keys of configs are fixed");
        assertThat(problem("++optimizer.x=5"))
                .endsWith("momentum. A '+' adds entries to maps; the keys of configs are fixed");
    }

    @Test
    void aKeyWithGroupsOrPackagesIsExplained() {
        assertThat(problem("data@optimizer=5"))
                .endsWith("Reprise has no groups and packages: the key is the path in the config,"
                        + " as data.optimizer=VALUE");
        assertThat(problem("data/path=x")).endsWith("the key is the path in the config, as data.path=VALUE");
        assertThat(args("tags.data/x@y=1").tags()).containsEntry("data/x@y", 1);
    }

    @Test
    void aChoiceThatIsWrittenAsAGroupIsShownAsTheChoice() {
        assertThat(problem("optimizer/adam=1")).endsWith("an option is chosen by name, as optimizer=adam");
        assertThat(problem("optimizer@x=adam")).endsWith("an option is chosen by name, as optimizer=adam");
        assertThat(problem("hydra.run.dir=x")).endsWith("is set by run.root and run.name");
    }

    @Test
    void anEntryIsDeletedOnlyIfItHasTheValueThatIsNamed() {
        assertThat(args("~tags.a=1").tags()).isEmpty();
        assertThat(args("~tags.a=01").tags()).isEmpty();
        assertThat(args("~extra.a={b: 1}").extra()).doesNotContainKey("a");
        assertThat(args("~extra.n=null").extra()).doesNotContainKey("n");
        assertThat(args("~hidden.0=64").hidden()).containsExactly(32);
        assertThat(problem("~tags.a=2"))
                .isEqualTo("tags.a: is not deleted: it is 1, not 2. To delete it whatever it is, write ~tags.a");
        assertThat(problem("~extra.a={b: 2}"))
                .isEqualTo("extra.a: is not deleted: it is {b: 1}, not {b: 2}."
                        + " To delete it whatever it is, write ~extra.a");
        assertThat(problem("~hidden.0=32")).startsWith("hidden_sizes.0: is not deleted: it is 64, not 32");
        assertThat(problem("~tags.b=1"))
                .isEqualTo("tags.b: cannot be deleted: there is no such key. Did you mean 'a'?");
    }

    @Test
    void aListIsExtendedByWhatTheFunctionNames() {
        assertThat(args("hidden=extend_list(16, 8)").hidden()).containsExactly(64, 32, 16, 8);
        assertThat(args("extra.l=extend_list([2], '3')").extra().get("l")).isEqualTo(List.of(1L, List.of(2L), "3"));
        assertThat(problem("epochs=extend_list(1)"))
                .isEqualTo("epochs: is not a list: '+=' adds to lists and maps only");
        assertThat(problem("+hidden=extend_list(1)"))
                .isEqualTo("+hidden=extend_list(1): adds to a list twice. Write hidden=extend_list(1)");
    }

    @Test
    void aSweepWhereOneValueIsWantedIsExplained() {
        assertThat(problem("epochs=1,2"))
                .isEqualTo("epochs: is a sweep: several values for one key. Give one of them;"
                        + " Sweep.of(...) makes a config of each value");
        assertThat(problem("optimizer.lr=choice(1,2)"))
                .isEqualTo("optimizer.lr: is a sweep: several values for one key. Give one of them;"
                        + " Sweep.of(...) makes a config of each value");
        assertThat(problem("hidden=1,2")).contains("one key. For a list write \"hidden_sizes=[1,2]\";");
        assertThat(problem("hidden=[1],[2]")).startsWith("hidden_sizes: is a sweep");
        assertThat(problem("hidden=[1,range(2)]")).startsWith("hidden_sizes.1: is a sweep");
        assertThat(problem("optimizer=sgd,adam")).startsWith("optimizer: is a sweep");
        assertThat(problem("data.split=train,test")).startsWith("data.split: is a sweep");
        assertThat(problem("tags={a: 1},{a: 2}")).startsWith("tags: is a sweep");
        assertThat(problem("extra.x=1,2")).startsWith("extra.x: is a sweep");
        assertThat(problem("extra.x={y: glob(*)}")).startsWith("extra.x.y: is a sweep");
        assertThat(problem("hidden+=1,2"))
                .startsWith("hidden_sizes: is a sweep")
                .contains("one key. For a list write \"hidden_sizes+=[1,2]\";");
        assertThat(problem("extra.x='a',1")).contains("write extra.x=\"'a',1\", for a list extra.x=['a',1];");
    }

    @Test
    void forTextABareCommaIsTextAndOnlyFunctionsThatSweepAreSweeps() {
        assertThat(args("data.path=a,b").data().path()).isEqualTo("a,b");
        assertThat(args("note=range(3) and more").note()).contains("range(3) and more");
        assertThat(args("note=str(1)").note()).contains("str(1)");
        assertThat(args("note='choice(a,b)'").note()).contains("choice(a,b)");
        assertThat(problem("note=choice(a,b)"))
                .isEqualTo("note: is a sweep: several values for one key. For one text write \"note='choice(a,b)'\";"
                        + " Sweep.of(...) makes a config of each value");
        assertThat(problem("data.path=interval(0,1)"))
                .isEqualTo("data.path: is a sweep: several values for one key. For one text write"
                        + " \"data.path='interval(0.0,1.0)'\"; Sweep.of(...) makes a config of each value");
    }

    @Test
    void twoPlusSignsSetAListAndSayHowToAddToIt() {
        assertThat(args("++hidden=[3]").hidden()).containsExactly(3);
        assertThat(problem("++hidden=3"))
                .startsWith("hidden_sizes: is a single value; expected list of int")
                .endsWith(". '++' sets the whole list; to add to it, write hidden+=3");
    }

    @Test
    void aSingleValueInAnOpenMapIsNotReplacedByAMapUnlessSomebodyInsists() {
        assertThat(problem("extra.s=1", "extra.s.b=2"))
                .isEqualTo("extra.s.b: has no place: extra.s is 1. To put a map there instead, write ++extra.s.b=2");
        assertThat(args("extra.s=1", "++extra.s.b=2").extra()).containsEntry("s", Map.of("b", 2L));
        assertThat(args("extra.s=null", "extra.s.b=2").extra()).containsEntry("s", Map.of("b", 2L));
    }

    @Test
    void aFunctionThatWouldPassOverAnArgumentIsAnError() {
        assertThat(problem("hidden=sort(3,1,list=[5,4])"))
                .endsWith("sort() takes either values, or 'sweep=', or 'list='");
        assertThat(problem("hidden=shuffle(list=[5,4], sweep=range(3))")).endsWith("or 'sweep=', or 'list='");
        assertThat(problem("hidden=shuffle([1,2,3],reverse=true)"))
                .endsWith("shuffle() has no argument 'reverse'; it has sweep, list");
    }

    @Test
    void aFunctionThatIsBrokenIsNoTextAndNoNumber() {
        assertThat(problem("note=range(1,inf)"))
                .contains("would never end with inf")
                .endsWith(". For the text itself write \"note='range(1,inf)'\"");
        assertThat(problem("note=choice(range(3))")).contains("takes values, not sweeps");
        assertThat(problem("epochs=range(1,2,0)")).contains("would never end with the step 0");
        assertThat(problem("epochs=int(3")).contains("the function is not closed; add )");
        assertThat(problem("epochs=1,")).contains("a value is missing here");
        assertThat(problem("data.split=train,")).contains("a value is missing here");
        assertThat(args("note=range(a) or (b)").note()).contains("range(a) or (b)");
        assertThat(args("note=int(x)").note()).contains("int(x)");
        assertThat(args("note=range(3").note()).contains("range(3");
    }

    @Test
    void aCastIsTheValueThatItMakes() {
        assertThat(args("epochs=int(5.7)").epochs()).isEqualTo(5);
        assertThat(args("data.fraction=float('0.5')").data().fraction()).isEqualTo(0.5);
        assertThat(args("hidden=sort([3, 1])").hidden()).containsExactly(1, 3);
        assertThat(args("extra.x=json_str([1, {a: true}])").extra()).containsEntry("x", "[1, {\"a\": true}]");
        assertThat(problem("epochs=float(5)")).startsWith("epochs: is not a whole number");
        assertThat(problem("epochs=int(x)")).endsWith("int() cannot read 'x' as a whole number");
    }

    @Test
    void theWordsOfOverridesAreNotThoseOfYaml() {
        Map<String, Object> extra = args("extra={a: Null, b: 010, c: .inf, d: INF, e: yes, f: \\1, g: \\:}")
                .extra();
        assertThat(extra.get("a")).isNull();
        assertThat(extra)
                .containsEntry("b", "010")
                .containsEntry("c", ".inf")
                .containsEntry("d", Double.POSITIVE_INFINITY)
                .containsEntry("e", "yes")
                .containsEntry("f", "\\1")
                .containsEntry("g", ":");
    }

    @Test
    void whatTheShellMayHaveMadeIsToldWhereItShows() {
        assertThat(problem("hidden=[1,", "2]"))
                .isEqualTo("hidden=[1, 2]: was taken apart by the shell at its spaces. Write 'hidden=[1, 2]'");
        assertThat(problem("extra={a:", "it's}", "epochs=3"))
                .isEqualTo("extra={a: it's}: was taken apart by the shell at its spaces. Write \"extra={a: it's}\"");
        assertThat(args("data.path=[draft", "epochs=3").data().path()).isEqualTo("[draft");
        assertThat(problem("epochs="))
                .endsWith("; if it was $name, the shell has put nothing there: put single quotes around it");
        assertThat(problem("epochs=" + System.getProperty("user.home")))
                .endsWith("; if it was ~, the shell has put this there: put single quotes around it");
        assertThat(problem("/home/tags"))
                .isEqualTo("/home/tags: is not key=value. If it was ~key, the shell has put a home directory there;"
                        + " write '~key' in quotes");
    }

    @Test
    void aBrokenValueIsShownWithTheWayToWriteIt() {
        assertThat(problem("hidden=[1, (2)]"))
                .isEqualTo("hidden_sizes: [1, (2)]\n    ^ a bracket inside unquoted text; quote the text or write \\(");
        assertThat(problem("extra.x=foo(1)")).isEqualTo("""
                extra.x: foo(1)
                ^ there is no function 'foo'; quote the text, or use one of: bool, choice, extend_list, float, glob, int, interval, json_str, range, shuffle, sort, str, tag""");
        assertThat(problem("extra.x=[1, range(1, 5, 0)]"))
                .isEqualTo("extra.x: [1, range(1, 5, 0)]\n    ^ range() would never end with the step 0");
    }

    @Test
    void aPartDoesNotHealAWholeThatIsWrong() {
        assertThat(problem("tags=[1]", "tags.a=1"))
                .isEqualTo("tags: is a list; expected map of string to int, as {key: value}");
        assertThat(problem("hidden=x", "hidden+=1"))
                .startsWith("hidden_sizes: is a single value; expected list of int");
        assertThat(problem("hidden=x", "hidden.0=1"))
                .startsWith("hidden_sizes: is a single value; expected list of int");
        assertThat(problem("extra=5", "extra.a=1")).startsWith("extra: is a single value");
        assertThat(problem("tags=[1]", "+tags={a: 1}")).startsWith("tags: is a list");
        assertThat(args("tags=[1]", "tags.a=1", "tags={b: 2}").tags()).containsExactly(Map.entry("b", 2));
        assertThat(args("hidden=x", "hidden=[1]", "hidden+=2").hidden()).containsExactly(1, 2);
        assertThat(args("tags=???", "tags.a=1").tags()).containsEntry("a", 1);
    }

    @Test
    void whatOneLayerAddsToALongListTakesNoCopyOfItEachTime() {
        String[] added = new String[20_000];
        Arrays.fill(added, "hidden+=1");
        assertThat(args(added).hidden()).hasSize(20_002).startsWith(64, 32, 1).endsWith(1);
        assertThat(args("+extra.l=[" + "1,".repeat(250) + "1]", "extra.l+=2", "extra.l+=3", "+extra.m=${extra.l}")
                        .extra())
                .extracting("l")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(254)
                .endsWith(1L, 2L, 3L);
    }
}
