package dev.reprise.reader.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.dflib.DataFrame;
import org.dflib.DoubleSeries;
import org.dflib.LongSeries;
import org.junit.jupiter.api.Test;

final class TableTest {

    private static final Table RESULTS = Table.of(List.of("name", "lr", "acc"))
            .add(List.of("one", 10L, new Spread(0.912345, 0.0123, 3)))
            .add(Arrays.asList("the second", null, new Spread(0.5, null, 1)))
            .add(List.of("", 0.0003, new Spread(12.0, 0.0, 2)))
            .done();

    @Test
    void numbersStandAtTheRightAndNullIsEmpty() {
        assertThat(RESULTS).hasToString("""
                name            lr            acc
                one             10  0.912 ± 0.012
                the second                    0.5
                            0.0003     12.0 ± 0.0
                """);
    }

    @Test
    void aNarrowTableCutsTextsThenLeavesColumnsOutAndSaysSo() {
        assertThat(RESULTS.text(31)).isEqualTo("""
                name          lr            acc
                one           10  0.912 ± 0.012
                the sec…                    0.5
                          0.0003     12.0 ± 0.0
                """);
        assertThat(RESULTS.text(20)).isEqualTo("""
                name          lr
                one           10
                the sec…
                          0.0003
                (1 more column: acc)
                """);
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(Table.of(List.of("config.optimizer.lr", "b"))
                        .add(List.of(1L, 2L))
                        .done()
                        .text(14))
                .isEqualTo("""
                        …timizer.lr  b
                                  1  2
                        """);
    }

    @Test
    void nothingSteersTheTerminalAndWideCharactersTakeTwoPlaces() {
        Table table = Table.of(List.of("a", "b"))
                .add(List.of("\u001b[31mred\n", 1L))
                .add(List.of("日本", 2L))
                .add(List.of("e\u0301", 3L))
                .done();
        assertThat(table).hasToString("""
                a                b
                \\u001b[31mred\\n  1
                日本             2
                e\u0301                3
                """);
    }

    @Test
    void numbersShowSixDigitsAndDurationsTwoUnits() {
        Table table = Table.of(List.of("x", "d"))
                .add(List.of(2.0 / 3, Duration.ofSeconds(3725)))
                .add(List.of(123456789.125, Duration.ofMillis(1500)))
                .add(List.of(Double.NaN, Duration.ofDays(3)))
                .done();
        assertThat(table.values("x")).containsExactly(2.0 / 3, 123456789.125, Double.NaN);
        assertThat(table.toString())
                .contains("0.666667  1h02m")
                .contains("1.5s")
                .contains("3d00h");
    }

    @Test
    void csvIsWhatTheRfcSays() {
        Table table = Table.of(List.of("a,b", "c"))
                .add(List.of("say \"hi\"\r\n", 1.5))
                .add(Arrays.asList("", null))
                .add(Arrays.asList(null, Double.NEGATIVE_INFINITY))
                .add(List.of(List.of(1L, "x"), Duration.ofMillis(2500)))
                .add(List.of(true, Instant.EPOCH))
                .add(List.of(Map.of("k", Double.NaN), 1e-7))
                .done();
        assertThat(table.csv()).isEqualTo("""
                        "a,b",c\r
                        "say ""hi""\r
                        ",1.5\r
                        "",\r
                        ,-Infinity\r
                        "[1,""x""]",2.5\r
                        true,1970-01-01T00:00:00Z\r
                        "{""k"":NaN}",1e-07\r
                        """);
    }

    @Test
    void spreadsTakeThreeColumnsOfCsv() {
        assertThat(RESULTS.csv()).isEqualTo("""
                        name,lr,acc.mean,acc.std,acc.count\r
                        one,10,0.912345,0.0123,3\r
                        the second,,0.5,,1\r
                        "",0.0003,12.0,0.0,2\r
                        """);
    }

    @Test
    void formulasAreDisarmedWhereItIsAskedFor() {
        Table table = Table.of(List.of("note", "x"))
                .add(List.of("=HYPERLINK(1)", -1.5))
                .add(List.of("@a", 1L))
                .done();
        assertThat(table.csv()).isEqualTo("note,x\r\n=HYPERLINK(1),-1.5\r\n@a,1\r\n");
        assertThat(table.csvForSpreadsheets()).isEqualTo("note,x\r\n'=HYPERLINK(1),-1.5\r\n'@a,1\r\n");
    }

    @Test
    void jsonNestsAndKeepsNaNUnlessItMustBeStrict() {
        Table table = Table.of(List.of("a", "b"))
                .add(List.of(Double.NaN, List.of(1L, Map.of("k", Double.POSITIVE_INFINITY))))
                .add(Arrays.asList(null, new Spread(0.5, null, 1)))
                .add(List.of(Instant.EPOCH, Duration.ofSeconds(2)))
                .done();
        assertThat(table.json()).isEqualTo("""
                [
                {"a":NaN,"b":[1,{"k":Infinity}]},
                {"a":null,"b":{"mean":0.5,"std":null,"count":1}},
                {"a":"1970-01-01T00:00:00Z","b":2.0}
                ]
                """);
        assertThat(table.strictJson()).startsWith("[\n{\"a\":null,\"b\":[1,{\"k\":null}]},\n");
        assertThat(Table.of(List.of("a")).done().json()).isEqualTo("[\n]\n");
    }

    @Test
    void aDataFrameHasTypedColumns() {
        DataFrame frame = Table.of(List.of("n", "x", "gap", "t", "acc"))
                .add(Arrays.asList(1L, 1L, 2L, "a", new Spread(0.5, 0.25, 2)))
                .add(Arrays.asList(2L, 0.5, null, "b", new Spread(0.75, null, 1)))
                .done()
                .toDataFrame();
        assertThat(frame.getColumnsIndex().toArray())
                .containsExactly("n", "x", "gap", "t", "acc.mean", "acc.std", "acc.count");
        assertThat((Object) frame.getColumn("n")).isInstanceOf(LongSeries.class);
        assertThat((Object) frame.getColumn("x")).isInstanceOf(DoubleSeries.class);
        assertThat(frame.get("gap", 1)).isNull();
        assertThat(frame.get("t", 1)).isEqualTo("b");
        assertThat(frame.get("acc.mean", 1)).isEqualTo(0.75);
        assertThat(frame.get("acc.std", 1)).isNull();
        assertThat(Table.of(List.of("a")).done().toDataFrame().height()).isZero();
    }

    @Test
    void wrongNamesAndRowsAreToldPlainly() {
        assertThatThrownBy(() -> RESULTS.get(0, "act"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("The table has no column 'act'. Did you mean 'acc'? Columns: name, lr, acc");
        assertThatThrownBy(() -> Table.of(List.of("a", "a"))).hasMessageContaining("Two columns");
        assertThatThrownBy(() -> Table.of(List.of("a")).add(List.of(1L, 2L))).hasMessageContaining("2 cells");
    }

    @Test
    void aSpreadIsRoundedToTwoDigitsOfItsDeviation() {
        assertThat(Spread.of(1, 2, 4)).hasToString("2.3 ± 1.5");
        assertThat(Spread.of(1000, 2000, 4000)).hasToString("2333 ± 1528");
        assertThat(Spread.of(1e-9, 3e-9)).hasToString("0.0000000020 ± 0.0000000014");
        assertThat(Spread.of(1, Double.NaN)).hasToString("nan ± nan");
        assertThat(Spread.of()).isNull();
    }
}
