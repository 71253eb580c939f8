package dev.reprise.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import dev.reprise.tree.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChangeOrderTest {

    private static Map<String, Object> tree(String yaml) {
        return OpenValue.open(YamlReader.parse(yaml, "test"));
    }

    private static List<String> sorted(String written, String now, String... paths) {
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            changes.add(new Change(Change.Kind.ADDED, path, null, 1));
        }
        new ChangeOrder(tree(written), tree(now)).sort(changes);
        return changes.stream().map(Change::path).toList();
    }

    @Test
    void whatIsThereStandsAsDeclaredAtEveryDepth() {
        assertThat(sorted("{}", "{b: {y: 1, x: 2}, a: 3, c: [{q: 1, p: 2}]}", "c.0.p", "a", "b.x", "c.0.q", "b.y"))
                .containsExactly("b.y", "b.x", "a", "c.0.q", "c.0.p");
    }

    @Test
    void whatIsGoneStandsAfterWhatStoodBeforeIt() {
        assertThat(sorted("{first: 1, a: 1, gone: 1, too: 1, b: 1}", "{a: 1, b: 1, new: 1}", "new", "b", "too", "gone"))
                .containsExactly("gone", "too", "b", "new");
        assertThat(sorted("{first: 1, a: 1}", "{a: 1}", "a", "first")).containsExactly("first", "a");
    }

    @Test
    void whatNeitherHasComesLastAsItCame() {
        assertThat(sorted("{a: 1}", "{a: 1}", "z", "y", "a")).containsExactly("a", "z", "y");
    }
}
