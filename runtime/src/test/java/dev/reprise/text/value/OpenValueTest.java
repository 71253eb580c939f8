package dev.reprise.text.value;

import static dev.reprise.text.Nodes.ARG;
import static dev.reprise.text.Nodes.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenValueTest {

    @Test
    void plainTextIsTypedByTheWayItIsWritten() {
        assertThat(OpenValue.plain("null")).isNull();
        assertThat(OpenValue.plain("~")).isNull();
        assertThat(OpenValue.plain("")).isNull();
        assertThat(OpenValue.plain("True")).isEqualTo(true);
        assertThat(OpenValue.plain("FALSE")).isEqualTo(false);
        assertThat(OpenValue.plain("-12")).isEqualTo(-12L);
        assertThat(OpenValue.plain("1_000")).isEqualTo(1000L);
        assertThat(OpenValue.plain("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(OpenValue.plain("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(OpenValue.plain("1e-3")).isEqualTo(0.001);
        assertThat(OpenValue.plain("1.10")).isEqualTo(1.1);
        assertThat(OpenValue.plain("-.inf")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(OpenValue.plain("NaN")).isEqualTo(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "on", "2024-01-01", "12:30", "0x10", "Null", "1.2.3", "a b", "1h", "-", "+1_"})
    void everythingElseIsText(String text) {
        assertThat(OpenValue.plain(text)).isEqualTo(text);
    }

    @Test
    void quotedTextStaysTextAndRawTextIsReadFirst() {
        assertThat(OpenValue.open(new Node.Scalar("1", Node.Style.QUOTED, ARG))).isEqualTo("1");
        assertThat(OpenValue.open(new Node.Scalar("1", Node.Style.RAW, ARG))).isEqualTo(1L);
        assertThat(OpenValue.open(new Node.Scalar("'1'", Node.Style.RAW, ARG))).isEqualTo("1");
        assertThat(OpenValue.open(new Node.Scalar("[1, {a: x}]", Node.Style.RAW, ARG)))
                .isEqualTo(List.of(1L, Map.of("a", "x")));
        assertThat(OpenValue.open(new Node.Scalar("", Node.Style.RAW, ARG))).isEqualTo("");
    }

    @Test
    void listsAndMapsKeepOrderAndNullsAndCannotBeChanged() {
        Map<?, ?> map = assertInstanceOf(Map.class, OpenValue.open(ValueText.parse("{z: null, a: [~, 1]}", ARG)));
        List<?> list = assertInstanceOf(List.class, map.get("a"));

        assertThat(map.keySet()).hasToString("[z, a]");
        assertThat(map.get("z")).isNull();
        assertThat(list).isEqualTo(Arrays.asList(null, 1L));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(map::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
    }

    @Test
    void aNumberThatFitsNoDoubleIsAnErrorWithItsOrigin() {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> OpenValue.open(ValueText.parse("[1e400]", ARG)))
                .withMessage("1e400 is too large for a double. Write inf for infinity. Quote it if it is text")
                .satisfies(e -> assertThat(e.origin()).isEqualTo(ARG));
    }

    @Test
    void onlyUnquotedTextCanBeNull() {
        assertThat(OpenValue.isNull(new Node.Scalar("~", Node.Style.PLAIN, ARG)))
                .isTrue();
        assertThat(OpenValue.isNull(new Node.Scalar("", Node.Style.PLAIN, ARG))).isTrue();
        assertThat(OpenValue.isNull(new Node.Scalar("null", Node.Style.QUOTED, ARG)))
                .isFalse();
        assertThat(OpenValue.isNull(new Node.Scalar("NULL", Node.Style.PLAIN, ARG)))
                .isFalse();
        assertThat(OpenValue.isNull(new Node.Scalar("NULL", Node.Style.WORD, ARG)))
                .isTrue();
        assertThat(OpenValue.isNull(new Node.Scalar("", Node.Style.WORD, ARG))).isFalse();
        assertThat(OpenValue.isNull(ValueText.parse("[]", ARG))).isFalse();
    }

    @Test
    void valuesBecomeNodesThatReadBack() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", null);
        value.put("text", "1");
        value.put("yes", true);
        value.put("long", Long.MIN_VALUE);
        value.put("big", BigInteger.TEN.pow(40));
        value.put("doubles", List.of(1e-7, 1e300, -0.0, Double.NaN, Double.POSITIVE_INFINITY));
        value.put("nested", Map.of("a", List.of(Map.of())));

        Node node = OpenValue.node(value, ARG);

        assertThat(OpenValue.open(node)).isEqualTo(value);
        assertThat(show(OpenValue.node(Arrays.asList("a", null, 1, 2.5f, (byte) 3), ARG)))
                .isEqualTo("[<a>, |null|, |1|, |2.5|, |3|]");
    }

    @Test
    void aValueThatCannotBeReadBackIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenValue.node(List.of(new BigDecimal("1.10")), ARG))
                .withMessage("a java.math.BigDecimal cannot stand in an open map."
                        + " Use a String, Boolean, number, List or Map, or null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenValue.node(Map.of(1, 2), ARG))
                .withMessage("the key 1 of an open map is not a String");
    }

    @Test
    void aListInsideItselfIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenValue.node(list, ARG))
                .withMessage("lists and maps are nested more than 50 deep, or contain themselves");
    }
}
