package dev.reprise.reader.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryExceptionTest {

    /** The query, the index of the caret, the problem and the way out. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '§', commentCharacter = '¶', textBlock = """
            config.a = 1 -> 9 -> '=' is no operator -> write ==
            config.a === 1 -> 9 -> '===' is no operator -> write ==
            config.a !== 1 -> 9 -> '!==' is no operator -> write !=
            config.a <> 1 -> 9 -> '<>' is no operator -> write !=
            config.a => 1 -> 9 -> '=>' is no operator -> write >=
            config.a =< 1 -> 9 -> '=<' is no operator -> write <=
            config.a ~= 1 -> 9 -> '~=' is no operator -> write !=, or =~ for a regular expression
            config.a !~ 'x' -> 9 -> '!~' is no operator -> write ~(name =~ 'regex')
            config.a == 1 && config.b == 2 -> 14 -> '&&' is no operator -> write &
            config.a == 1 || config.b == 2 -> 14 -> '||' is no operator -> write |
            !config.a == 1 -> 0 -> '!' is no operator -> write ~
            config.a ≠ 1 -> 9 -> Nothing begins with '≠' -> write !=
            config.a == ‘x’ -> 12 -> Nothing begins with '‘' -> write straight quotes: 'text'
            config.a is null -> 9 -> 'is' is no operator -> write == null or != null
            config.a is not null -> 9 -> 'is' is no operator -> write == null or != null
            config.a like 'x%' -> 9 -> 'like' is no operator -> write =~ 'regex' or startswith 'text'
            config.a contains 'x' -> 9 -> 'contains' is no operator -> write =~ 'regex' for a text, 'value' in name for a list
            config.a endswith 'x' -> 9 -> 'endswith' is no operator -> write =~ 'text$'
            config.a between 1 and 2 -> 9 -> 'between' is no operator -> write name >= low & name <= high
            config.a startwith 'x' -> 9 -> 'startwith' is no operator -> expected an operator. Did you mean 'startswith'?
            config.a inn [1] -> 9 -> 'inn' is no operator -> expected an operator. Did you mean 'in'?
            config.a == None -> 12 -> 'None' is no word of a query -> write null
            config.a == COMPLETE -> 12 -> 'COMPLETE' is no name: names begin with config., info. or the name of a metrics file -> if it is a text, write quotes: 'COMPLETE'
            info.status == COMPLETE & config.a == 1 -> 15 -> 'COMPLETE' is no name: names begin with config., info. or the name of a metrics file -> if it is a text, write quotes: 'COMPLETE'
            status == 'COMPLETE' -> 0 -> 'status' is no name: names begin with config., info. or the name of a metrics file -> write the whole name, such as config.status
            config.a -> 8 -> 'config.a' alone is no condition -> expected an operator: config.a == true, or exists(config.a)
            ~config.a -> 9 -> 'config.a' alone is no condition -> expected an operator: config.a == true, or exists(config.a)
            (config.a) == 1 -> 9 -> 'config.a' alone is no condition -> expected an operator: config.a == true, or exists(config.a)
            config.a config.b -> 9 -> An operator is missing -> expected ==, <, in, =~ or another operator before this
            config.a 1 -> 9 -> An operator is missing -> expected ==, <, in, =~ or another operator before this
            1 -> 1 -> '1' alone is no condition -> expected an operator such as ==
            'x' -> 3 -> ''x'' alone is no condition -> expected an operator such as ==
            1 == 1 -> 0 -> Neither side is a name -> compare with something of the runs, such as config.lr
            null == null -> 0 -> Neither side is a name -> compare with something of the runs, such as config.lr
            1 < config.a < 3 -> 13 -> A comparison has two sides -> write 1 < config.a & config.a < ..
            config.a == config.b == config.c -> 21 -> A comparison has two sides -> write config.a == config.b & config.b == ..
            config.a < null -> 9 -> Nothing is smaller or larger than null -> write == null or != null
            config.a == [1, 2] -> 12 -> '==' takes one value -> write in [..] to test for several
            config.a in 1 -> 12 -> 'in' takes a list -> write brackets: [1, 2]
            config.a in (1, 2) -> 12 -> 'in' takes a list -> write brackets: [1, 2]
            config.a in config.b -> 12 -> 'in' takes a list -> write brackets: [1, 2]
            config.a in {1, 2} -> 12 -> Nothing begins with '{' -> write a list in brackets: [1, 2]
            config.a in [1 2] -> 15 -> '2' cannot stand here -> expected , or ]
            config.a in [1, [2]] -> 16 -> '[' cannot stand here -> expected a value or ]
            config.a in [config.b] -> 13 -> A list holds values, no names -> a text needs quotes: 'config.b'
            config.a in [COMPLETE] -> 13 -> 'COMPLETE' is no name: names begin with config., info. or the name of a metrics file -> if it is a text, write quotes: 'COMPLETE'
            config.a in [1, 2 -> 12 -> This bracket is never closed -> expected ] at the end
            config.a in [,] -> 13 -> ',' cannot stand here -> expected a value or ]
            1 in [1] -> 5 -> '[' cannot stand here -> expected the name of a list, such as info.tags
            null in info.tags -> 0 -> A list is not searched for null -> write a value
            config.a not == 1 -> 9 -> 'config.a' alone is no condition -> expected an operator: config.a == true, or exists(config.a)
            config.a not -> 9 -> 'config.a' alone is no condition -> expected an operator: config.a == true, or exists(config.a)
            config.a == -> 11 -> The query ends too early -> expected a name or a value
            config.a == & -> 12 -> '&' cannot stand here -> expected a name or a value
            == 1 -> 0 -> '==' cannot stand here -> expected a name, a value, exists(..) or '('
            & config.a == 1 -> 0 -> '&' cannot stand here -> expected a name, a value, exists(..) or '('
            config.a == 1 & -> 15 -> The query ends too early -> expected a name, a value, exists(..) or '('
            config.a == 1 | | config.b == 1 -> 16 -> '|' cannot stand here -> expected a name, a value, exists(..) or '('
            config.a == 1 config.b == 2 -> 14 -> The query goes on after its end -> expected &, | or the end
            (config.a == 1 -> 0 -> This parenthesis is never closed -> expected ) at the end
            (config.a == 1 & (config.b == 2) -> 0 -> This parenthesis is never closed -> expected ) at the end
            config.a == 1) -> 13 -> This parenthesis closes nothing -> remove it, or open it before
            () -> 1 -> ')' cannot stand here -> expected a name, a value, exists(..) or '('
            config.a == 'x -> 12 -> A quote is never closed -> expected another ' at the end
            config.a == "x' -> 12 -> A quote is never closed -> expected another " at the end
            config.`a == 1 -> 7 -> A quote is never closed -> expected another ` at the end
            config.a == 'it's' -> 16 -> A text ends here and a word begins -> inside the text, write \\'
            config.a == 'C:\\data' -> 15 -> '\\d' is no escape -> write \\\\ for a backslash; the escapes are \\n \\r \\t \\\\ \\' \\" \\uXXXX
            config.a == '\\u12' -> 17 -> '\\u' needs four hex digits -> expected a digit such as in \\u00e9
            config.a == '\\ud83d' -> 12 -> The text holds half a character -> write both \\u escapes of it
            config.my-key == 1 -> 9 -> A name cannot hold '-' as it stands -> write backticks: config.`my-key`
            config.a-b.c == 1 -> 8 -> A name cannot hold '-' as it stands -> write backticks: config.`a-b`
            train/a.loss < 1 -> 5 -> A name cannot hold '/' as it stands -> write backticks: `train/a`
            config. == 1 -> 7 -> A name ends with a dot -> expected more of the name; an empty part is written ``
            config..a == 1 -> 7 -> A name ends with a dot -> expected more of the name; an empty part is written ``
            config.a == 0x10 -> 12 -> '0x10' is neither a number nor a date nor a duration -> write such as 1e-3, 2026-11-01T10:00 or 2h30m; quotes around a text, backticks around a name
            config.a == 12abc -> 12 -> '12abc' is neither a number nor a date nor a duration -> write such as 1e-3, 2026-11-01T10:00 or 2h30m; quotes around a text, backticks around a name
            config.a == 1.2.3 -> 12 -> '1.2.3' is neither a number nor a date nor a duration -> write such as 1e-3, 2026-11-01T10:00 or 2h30m; quotes around a text, backticks around a name
            config.a == 2024-13-01 -> 12 -> The calendar has no such day or hour -> write such as 2026-11-01T10:00
            config.a == 2026-11-01T10 -> 12 -> '2026-11-01T10' is neither a number nor a date nor a duration -> write such as 1e-3, 2026-11-01T10:00 or 2h30m; quotes around a text, backticks around a name
            config.a == 2026-11-01 10:00 -> 23 -> '10:00' is neither a number nor a date nor a duration -> write such as 1e-3, 2026-11-01T10:00 or 2h30m; quotes around a text, backticks around a name
            config.a == 5x -> 12 -> '5x' is neither a number nor a date nor a duration -> write such as 1e-3, 2026-11-01T10:00 or 2h30m; quotes around a text, backticks around a name
            config.a == 99999999999999999w -> 12 -> The duration is too long -> write a shorter one
            config.a == 1e -> 12 -> '1e' is neither a number nor a date nor a duration -> write such as 1e-3, 2026-11-01T10:00 or 2h30m; quotes around a text, backticks around a name
            config.a == - -> 12 -> Nothing begins with '-' -> expected a name, a value, an operator or a parenthesis
            config.a == $x -> 12 -> Nothing begins with '$' -> expected a name, a value, an operator or a parenthesis
            config.a =~ x -> 12 -> 'x' is no name: names begin with config., info. or the name of a metrics file -> if it is a text, write quotes: 'x'
            config.a =~ 1 -> 12 -> This takes a text -> write quotes: '1'
            config.a =~ '(a' -> 15 -> The regular expression is not valid -> Unclosed group
            config.a =~ '[a' -> 14 -> The regular expression is not valid -> Unclosed character class
            'x' =~ config.a -> 0 -> '=~' tests a name -> expected a name such as config.model.name
            'x' startswith config.a -> 0 -> 'startswith' tests a name -> expected a name such as config.model.name
            config.a startswith 1 -> 20 -> This takes a text -> write quotes: '1'
            config.a startswith config.b -> 20 -> 'config.b' cannot stand here -> expected a text in quotes
            exists config.a -> 7 -> 'config.a' cannot stand here -> expected '(': exists(config.lr)
            exists(config.a -> 6 -> This parenthesis is never closed -> expected ) at the end
            exists('config.a') -> 7 -> ''config.a'' cannot stand here -> expected a name such as config.lr
            ago(7d) < ago(1d) -> 0 -> Neither side is a name -> compare with something of the runs, such as config.lr
            info.start > ago 7d -> 17 -> '7d' cannot stand here -> expected '(': ago(7d)
            info.start > ago(7) -> 17 -> ago(..) takes a duration -> expected a duration such as 7d or 2h30m
            info.start > ago(7d -> 16 -> This parenthesis is never closed -> expected ) at the end
            info.start > ago(9999w99999999d) -> 17 -> This is before all calendars -> write a shorter duration
            config.a == 1; DROP TABLE run -> 13 -> Nothing begins with ';' -> expected a name, a value, an operator or a parenthesis
            config.a == 1 -- x -> 14 -> Nothing begins with '-' -> expected a name, a value, an operator or a parenthesis
            config.a == 1 # x -> 14 -> Nothing begins with '#' -> expected a name, a value, an operator or a parenthesis
            config.x/y.z == 1 -> 8 -> A name cannot hold '/' as it stands -> write backticks: config.`x/y`
            2024.loss < 1 -> 0 -> '2024.loss' is neither a number nor a date nor a duration -> write such as 1e-3, 2026-11-01T10:00 or 2h30m; quotes around a text, backticks around a name
            config.a == 2026-11-01T25:00 -> 12 -> The calendar has no such day or hour -> write such as 2026-11-01T10:00
            config.a == "a"b -> 15 -> A text ends here and a word begins -> inside the text, write \\"
            """)
    void aMessageShowsThePlaceAndTheWayOut(String query, int position, String problem, String remedy) {
        QueryException e = catchThrowableOfType(QueryException.class, () -> Query.parse(query));

        assertThat(e.getMessage()).isEqualTo(problem + "\n" + query + "\n" + " ".repeat(position) + "^ " + remedy);
        assertThat(e.position()).isEqualTo(position);
        assertThat(e.query()).isEqualTo(query);
    }

    @Test
    void aLongQueryIsShownAroundThePlaceOnOneLine() {
        String query = "config.a == 1 &\n".repeat(20) + "config.b = 2" + " & config.a == 1".repeat(20);

        assertThat(catchThrowableOfType(QueryException.class, () -> Query.parse(query)))
                .hasMessage("""
                        '=' is no operator
                        ... & config.a == 1 & config.a == 1 & config.a == 1 & config.b = 2 & config.a == 1 ...
                                                                                       ^ write ==""");
    }

    @Test
    void tenThousandParenthesesAreTooManyButNoCrash() {
        String query = "(".repeat(10_000) + "config.a == 1" + ")".repeat(10_000);

        assertThat(catchThrowableOfType(QueryException.class, () -> Query.parse(query)))
                .hasMessageStartingWith("More than 100 levels of parentheses and ~\n")
                .extracting(QueryException::position)
                .isEqualTo(100);
        assertThat(catchThrowableOfType(QueryException.class, () -> Query.parse("~".repeat(10_000) + "config.a == 1")))
                .hasMessageStartingWith("More than 100 levels of parentheses and ~\n");
    }

    @Test
    void whateverIsWrittenIsReadOrRefusedWithAPlaceInIt() {
        List<String> pieces = List.of(
                "config.a",
                "a",
                "`",
                "``",
                ".",
                "'",
                "\"",
                "\\",
                "\\u00e9",
                "\ud83d",
                "\ude00",
                "1",
                "-",
                "+",
                "1e",
                "0x",
                "5m",
                "99999999999999999999",
                "2026-11-01",
                "T10:00",
                "Z",
                "+25:00",
                "ago(",
                "exists(",
                "(",
                ")",
                "[",
                "]",
                ",",
                "==",
                "=~",
                "=",
                "<",
                "!",
                "~",
                "&",
                "|",
                " ",
                "\n",
                "in ",
                "not ",
                "startswith ",
                "null",
                "nan",
                "inf",
                "is ",
                "é",
                "\u0000");
        SplittableRandom random = new SplittableRandom(11);
        int refused = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder query = new StringBuilder(i % 2 == 0 ? "" : "config.a ");
            for (int j = random.nextInt(8); j >= 0; j--) {
                query.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                Condition condition = Query.parse(query.toString()).condition();

                assertThat(Query.parse(condition.toString()).condition()).isEqualTo(condition);
            } catch (QueryException e) {
                refused++;
                assertThat(e.position()).isBetween(0, query.length());
                assertThat(e.getMessage().lines()).hasSize(3);
            }
        }
        assertThat(refused).isBetween(40_000, 49_990);
    }
}
