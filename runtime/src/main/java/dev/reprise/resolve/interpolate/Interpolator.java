package dev.reprise.resolve.interpolate;

import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.resolve.merge.Merger;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.interpolation.Term;
import dev.reprise.text.value.OpenValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives every interpolated value of a merged draft its value, in place: what it refers to is settled first, and what it
 * gives is merged under the declared type as if somebody had written it there. What cannot be settled stays as a failure
 * to be reported with all others. Used by one thread, for one resolve.
 */
public final class Interpolator {

    private final Merger merger;
    private final Slot root;
    private final BuiltIns functions;
    private final Budget budget = new Budget();
    private final References references;

    /** The values that are being settled, the outermost first. */
    private final List<Pending> open = new ArrayList<>();

    /** What was made of facts of the run. */
    private final Set<Draft> factual = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether the value that is being settled depends on facts of the run. */
    private boolean isFactual;

    private boolean usesRunFacts;

    private record Pending(Draft leaf, Slot slot) {}

    /**
     * An interpolator of one draft.
     *
     * @param merger puts values in their places
     * @param root the whole draft, with all layers merged
     * @param settings where the run settings are; null if no run is about to start, empty if the config has none
     */
    public Interpolator(Merger merger, Slot root, Surroundings surroundings, @Nullable List<String> settings) {
        this.merger = merger;
        this.root = root;
        this.functions = new BuiltIns(surroundings);
        this.references = new References(this, functions, surroundings, settings, budget);
    }

    /** Settles all there is. */
    public void settleAll() {
        settleInside(root);
    }

    /** Whether facts of the run stand somewhere. */
    public boolean usesRunFacts() {
        return usesRunFacts;
    }

    /** The moment that <code>${now:...}</code> stands for. */
    public Instant now() {
        return functions.now();
    }

    Slot root() {
        return root;
    }

    /** Notes that the value being settled depends on facts of the run. */
    void factUsed() {
        isFactual = true;
        usesRunFacts = true;
    }

    /** Settles a place and all inside it. */
    void settleInside(Slot slot) {
        settle(slot);
        budget.in();
        try {
            for (Slot child : slot.children()) {
                settleInside(child);
            }
        } finally {
            budget.out();
        }
    }

    /** Settles a place, and gives what is there then. */
    @Nullable
    Draft settle(Slot slot) {
        Draft draft = slot.draft();
        if (draft instanceof Draft.Leaf leaf && Scalars.isInterpolated(leaf.scalar())) {
            draft = settled(slot, leaf).over(leaf);
            slot.put(draft);
        }
        if (draft != null && factual.contains(draft)) {
            isFactual = true;
        }
        return draft;
    }

    private Draft settled(Slot slot, Draft.Leaf leaf) {
        refuseCycle(leaf, slot);
        boolean wasFactual = isFactual;
        isFactual = false;
        open.add(new Pending(leaf, slot));
        budget.in();
        Draft settled;
        try {
            settled = value(slot, leaf);
        } catch (InterpolationFailure e) {
            settled = e.getMessage() == null
                    ? new Draft.Unknown(leaf.origin())
                    : Report.fail(slot.place(), message(slot, leaf, e.getMessage()), leaf.scalar());
        } finally {
            budget.out();
            open.remove(open.size() - 1);
        }
        if (isFactual) {
            factual.add(settled);
        }
        isFactual = wasFactual;
        return settled;
    }

    private static String message(Slot slot, Draft.Leaf leaf, String message) {
        return slot.isSecret()
                ? SecretFailure.message(Scalars.unquoted(leaf.scalar()).text(), message)
                : message;
    }

    private void refuseCycle(Draft leaf, Slot slot) {
        StringBuilder chain = new StringBuilder();
        for (Pending pending : open) {
            if (pending.leaf() == leaf || chain.length() > 0) {
                chain.append(pending.slot().place().path()).append(" -> ");
            }
        }
        if (chain.length() > 0) {
            throw InterpolationFailure.because(
                    "refers to itself: " + chain + slot.place().path());
        }
    }

    private Draft value(Slot slot, Draft.Leaf leaf) {
        Node node;
        try {
            Node.Scalar scalar = Scalars.unquoted(leaf.scalar());
            boolean isStripped = scalar.style() == Node.Style.RAW && !DraftValues.isText(slot.type());
            String text = isStripped ? scalar.text().strip() : scalar.text();
            Object value = evaluate(InterpolationText.parse(text, leaf.origin()), slot);
            if (isFactual && !slot.isIgnored()) {
                throw InterpolationFailure.because("depends on a fact of the run, and counts for the run's id, which"
                        + " cannot depend on itself. Mark the component @HashIgnored, or leave the fact out");
            }
            node = OpenValue.node(value, leaf.origin());
        } catch (TextException | IllegalArgumentException e) {
            throw InterpolationFailure.because(String.valueOf(e.getMessage()));
        }
        Draft value = slot.isOpen()
                ? merger.open(null, node, slot.place())
                : merger.merge(slot.type(), null, node, slot.place());
        // A secret is masked as a whole, and so must not stand beside something else.
        return slot.isSecret()
                ? value
                : cameFrom(value, Scalars.unquoted(leaf.scalar()).text(), slot);
    }

    /** The value with the interpolation that gave it, to be told beside it where it is wrong. */
    private static Draft cameFrom(Draft value, String interpolation, Slot slot) {
        if (value instanceof Draft.Leaf single) {
            single.cameFrom(interpolation);
        } else if (value instanceof Draft.Failed failed && !failed.isMissing()) {
            Problem problem = failed.problem();
            if (problem.value() != null && problem.subject().equals(slot.place().path())) {
                return Report.fail(new Problem(
                        problem.subject(),
                        interpolation + " -> " + problem.value(),
                        problem.message(),
                        problem.origin()));
            }
        }
        return value;
    }

    /** The plain value of a term that is written at a place. */
    @Nullable
    Object evaluate(Term term, Slot slot) {
        if (term instanceof Term.Constant constant) {
            return constant.value();
        }
        budget.refuseDeeper();
        budget.in();
        try {
            return known(term, slot);
        } finally {
            budget.out();
        }
    }

    private @Nullable Object known(Term term, Slot slot) {
        if (term instanceof Term.Joined joined) {
            return joined(joined, slot);
        }
        if (term instanceof Term.Reference reference) {
            return references.value(reference, slot);
        }
        if (term instanceof Term.Call call) {
            return references.call(call, slot);
        }
        if (term instanceof Term.Items items) {
            return all(items.items(), slot);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Term> entry : ((Term.Entries) term).entries().entrySet()) {
            values.put(entry.getKey(), evaluate(entry.getValue(), slot));
        }
        return values;
    }

    /** The plain values of several terms. */
    List<@Nullable Object> all(List<Term> terms, Slot slot) {
        List<@Nullable Object> values = new ArrayList<>(terms.size());
        for (Term term : terms) {
            values.add(evaluate(term, slot));
        }
        return values;
    }

    private String joined(Term.Joined joined, Slot slot) {
        StringBuilder text = new StringBuilder();
        for (Term part : joined.parts()) {
            String more = BuiltIns.text(evaluate(part, slot));
            budget.characters(more.length());
            text.append(more);
        }
        return text.toString();
    }
}
