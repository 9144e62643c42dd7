package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Reading;
import org.treatyterms.reconcile.RelationAuditor.Tried;
import org.treatyterms.reconcile.Slots.Slot;

/** What an audit found about one relation, in a sentence or a few that can be quoted. */
final class RelationWords {
  private final Relation relation;
  private final Slots slots;
  private final List<Tried> tried;
  private final Tried shown;
  private final RelationAuditor auditor;

  RelationWords(
      Relation relation, Slots slots, List<Tried> tried, Tried shown, RelationAuditor auditor) {
    this.relation = relation;
    this.slots = slots;
    this.tried = tried;
    this.shown = shown;
    this.auditor = auditor;
  }

  String text() {
    long holding = tried.stream().filter(Tried::holds).count();
    boolean all = holding == tried.size();
    String verdict =
        tried.size() == 1
            ? all ? "Holds" : "Fails"
            : all
                ? "Holds for all " + tried.size() + " choices of claims"
                : holding == 0
                    ? "Fails for all " + tried.size() + " choices of claims"
                    : "Holds for " + holding + " of " + tried.size() + " choices of claims";
    return verdict
        + ": "
        + new Arithmetic(relation, slots, shown).text()
        + needed()
        + "."
        + only(holding)
        + bases(holding)
        + corrected()
        + new Implied(relation, slots, shown).text();
  }

  /** What must be read into the words for the shown choice to hold. */
  private String needed() {
    if (!shown.holds()) {
      return "";
    }
    Map<Slot, ClaimReading> plain = new LinkedHashMap<>();
    List<String> hedges = new ArrayList<>();
    shown
        .claims()
        .forEach(
            (slot, claim) -> {
              boolean hedged =
                  claim.point() != null
                      && !claim.readings().isEmpty()
                      && claim.readings().get(0).type() == Reading.Type.HEDGED
                      && claim.claim().hedge() != Hedge.AT_LEAST
                      && claim.claim().hedge() != Hedge.AT_MOST;
              if (hedged) {
                Reading read = claim.readings().get(0);
                Interval point = Interval.point(Objects.requireNonNull(claim.point()));
                plain.put(slot, claim.read(new Reading(Reading.Type.EXACT, point, "as printed")));
                hedges.add("“" + claim.claim().hedge().words() + "” is " + read.reason());
              } else {
                plain.put(slot, claim);
              }
            });
    boolean needs =
        !hedges.isEmpty()
            && !auditor.attempt(relation, slots, plain).map(Tried::holds).orElse(false);
    return needs ? ", if " + Wording.list(hedges.stream().distinct().toList()) : "";
  }

  /** Which claims alone let the relation hold. */
  private String only(long holding) {
    if (holding == 0 || holding == tried.size()) {
      return "";
    }
    List<String> only = new ArrayList<>();
    for (Slot slot : slots.slots()) {
      Set<String> good = words(slot, true);
      Set<String> all = words(slot, false);
      if (good.size() < all.size() && good.size() <= 3) {
        only.add(Wording.either(List.copyOf(good)) + " for “" + label(slot) + "”");
      }
    }
    return only.isEmpty() ? "" : " It holds only with " + Wording.list(only) + ".";
  }

  private Set<String> words(Slot slot, boolean holdingOnly) {
    return tried.stream()
        .filter(t -> !holdingOnly || t.holds())
        .map(t -> t.claims().get(slot))
        .filter(Objects::nonNull)
        .map(ClaimReading::words)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether every choice that fails takes a figure on a basis that another figure has not. */
  private String bases(long holding) {
    if (holding == 0 || holding == tried.size()) {
      return "";
    }
    Set<String> named = new LinkedHashSet<>();
    for (Tried choice : tried) {
      if (choice.holds()) {
        continue;
      }
      Optional<ClaimReading> apart =
          choice.claims().entrySet().stream()
              .filter(e -> e.getKey().basis().isEmpty() && onItsOwn(e.getKey(), e.getValue()))
              .map(Map.Entry::getValue)
              .findFirst();
      if (apart.isEmpty()) {
        return "";
      }
      named.add(apart.get().words() + " (" + auditor.basis(apart.get().claim().basis()) + ")");
    }
    return named.size() > 3
        ? " It fails only with figures that are stated on a basis of their own."
        : " It fails only with " + Wording.either(List.copyOf(named)) + ", on a basis of its own.";
  }

  private boolean onItsOwn(Slot slot, ClaimReading claim) {
    String basis = claim.claim().basis();
    return !basis.isEmpty()
        && tried.stream()
            .filter(Tried::holds)
            .map(t -> t.claims().get(slot))
            .noneMatch(c -> c != null && c.claim().basis().equals(basis));
  }

  /** How the choices that fail fare once corrected claims are taken as corrected. */
  private String corrected() {
    Map<String, String> changes = new LinkedHashMap<>();
    int touched = 0;
    int holding = 0;
    for (Tried choice : tried) {
      if (choice.holds()) {
        continue;
      }
      Map<Slot, ClaimReading> now = auditor.corrected(choice.claims(), changes);
      if (!now.equals(choice.claims())) {
        touched++;
        holding += auditor.attempt(relation, slots, now).map(Tried::holds).orElse(false) ? 1 : 0;
      }
    }
    if (touched == 0) {
      return "";
    }
    List<String> words = List.copyOf(changes.values());
    String with =
        " With "
            + (words.size() > 3
                ? "the accepted corrections"
                : Wording.list(words) + ", as corrected,");
    long failing = tried.stream().filter(t -> !t.holds()).count();
    return holding == failing
        ? with + " it holds."
        : with
            + " "
            + (holding == 0 ? "none" : String.valueOf(holding))
            + " of the "
            + failing
            + " choices that fail "
            + (holding == 1 ? "holds." : "hold.");
  }

  private String label(Slot slot) {
    ClaimReading claim = shown.claims().get(slot);
    String label = claim == null ? "" : claim.term().label();
    return label.isEmpty() ? slot.term() : label;
  }
}
