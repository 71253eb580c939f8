package dev.reprise.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TableTest {

    @Test
    void columnsAreAlignedAndRatiosAreMediansOfPairs() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = new Table(new PrintStream(out, true, StandardCharsets.UTF_8));
        Series empty = new Series(40, 80, 30);
        Series program = new Series(80, 160, 90);

        table.row("program", program, "ms", empty, Budget.atMost(100, "ms", program.median()));
        table.row("empty main", empty, "ms", Budget.NONE);
        table.print("start");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        == start
                        what        median   min   max  unit  x baseline  budget
                        program       90.0  80.0   160  ms          2.00  <= 100 ms  ok
                        empty main    40.0  30.0  80.0  ms                           -

                        """);
    }

    @Test
    void medianOfAnEvenNumberIsTheMiddleOfTwo() {
        assertThat(new Series(4, 1, 3, 2).median()).isEqualTo(2.5);
    }

    @Test
    void budgetsAreMetAtTheirLimit() {
        assertThat(Budget.atMost(5, "ms", 5).verdict()).isEqualTo("ok");
        assertThat(Budget.atLeast(0.8, "x", 0.79).verdict()).isEqualTo("missed");
    }

    @Test
    void numbersKeepThreeDigits() {
        assertThat(Table.number(0.0123)).isEqualTo("0.012");
        assertThat(Table.number(1.234)).isEqualTo("1.23");
        assertThat(Table.number(12.34)).isEqualTo("12.3");
        assertThat(Table.number(1234567.8)).isEqualTo("1,234,568");
    }
}
