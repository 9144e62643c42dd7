package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Reading;
import org.treatyterms.reconcile.RelationAuditor.Outcome;
import org.treatyterms.reconcile.Slots.Slot;

/** What an audit found about one relation, in a sentence or a few that can be quoted. */
final class RelationWords {
  private final Trial trial;
  private final Relation relation;
  private final Slots slots;
  private final List<Tried> tried;
  private final Outcome shown;
  private final RelationAuditor auditor;
  private final boolean inFull;

  RelationWords(Trial trial, Outcome shown, RelationAuditor auditor) {
    this.trial = trial;
    this.relation = trial.relation();
    this.slots = trial.slots();
    this.tried = trial.tried();
    this.shown = shown;
    this.auditor = auditor;
    this.inFull = trial.inFull();
  }

  private long times(Tried choice) {
    return inFull ? choice.times() : 1;
  }

  String text() {
    long holding = trial.told(true);
    long total = holding + trial.told(false);
    boolean all = holding == total;
    String verdict =
        total == 1
            ? all ? "Holds" : "Fails"
            : all || holding == 0
                ? (all ? "Holds for " : "Fails for ") + every(total) + " choices of claims"
                : total == 2
                    ? "Holds for one of two choices of claims"
                    : "Holds for " + count(holding) + " of " + count(total) + " choices of claims";
    return verdict
        + ": "
        + new Arithmetic(relation, slots, shown).text()
        + needed()
        + "."
        + only()
        + bases()
        + corrected()
        + new Implied(relation, slots, shown).text();
  }

  private static String every(long total) {
    return total == 2 ? "both" : "all " + count(total);
  }

  private static String count(long n) {
    return Exact.group(String.valueOf(n));
  }

  /** What must be read into the words for the shown choice to hold. */
  private String needed() {
    if (!shown.holds() || holdsWith(RelationWords::plain)) {
      return "";
    }
    if (holdsWith(RelationWords::narrowest)) {
      List<String> hedges =
          shown.claims().values().stream()
              .filter(c -> !plain(c).equals(narrowest(c)))
              .map(c -> Wording.read(c.claim(), c.readings().get(0)))
              .distinct()
              .toList();
      return hedges.isEmpty() ? "" : ", if " + Wording.list(hedges);
    }
    for (ClaimReading wide : shown.claims().values()) {
      for (Reading reading : wide.readings()) {
        if (holdsWith(c -> c.equals(wide) ? c.read(reading) : narrowest(c))) {
          return ", if " + Wording.read(wide.claim(), reading);
        }
      }
    }
    return ", by the widest readings";
  }

  private boolean holdsWith(UnaryOperator<ClaimReading> way) {
    Map<Slot, ClaimReading> read = new LinkedHashMap<>();
    shown.claims().forEach((slot, claim) -> read.put(slot, way.apply(claim)));
    return auditor.attempt(relation, slots, read).map(Outcome::holds).orElse(false);
  }

  private static ClaimReading narrowest(ClaimReading claim) {
    return claim.readings().size() < 2 ? claim : claim.read(claim.readings().get(0));
  }

  /** Without the width that a policy reads into words; "at least" and "at most" are literal. */
  private static ClaimReading plain(ClaimReading claim) {
    BigFraction point = claim.point();
    boolean hedged =
        point != null
            && !claim.readings().isEmpty()
            && claim.readings().get(0).type() == Reading.Type.HEDGED
            && claim.claim().hedge() != Hedge.AT_LEAST
            && claim.claim().hedge() != Hedge.AT_MOST;
    return hedged
        ? claim.read(
            new Reading(
                Reading.Type.EXACT, Interval.point(Objects.requireNonNull(point)), "as printed"))
        : narrowest(claim);
  }

  /** Whether some choices hold and some fail. */
  private boolean mixed() {
    return tried.stream().anyMatch(Tried::holds) && !tried.stream().allMatch(Tried::holds);
  }

  /** Which claims alone let the relation hold. */
  private String only() {
    if (!mixed()) {
      return "";
    }
    List<String> only = new ArrayList<>();
    for (int slot = 0; slot < slots.slots().size(); slot++) {
      Set<ClaimReading> good = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Tried choice : tried) {
        if (choice.holds()) {
          good.add(choice.claim(slot));
        }
      }
      List<String> words = good.stream().map(ClaimReading::words).distinct().sorted().toList();
      if (good.size() < slots.count(slot) && words.size() <= 3) {
        only.add(Wording.either(words) + " for “" + label(slots.slots().get(slot)) + "”");
      }
    }
    return only.isEmpty() ? "" : " It holds only with " + Wording.list(only) + ".";
  }

  /** Whether every choice that fails takes a figure on a basis that another figure has not. */
  private String bases() {
    if (!mixed()) {
      return "";
    }
    List<Set<String>> holdingBases = new ArrayList<>();
    for (int slot = 0; slot < slots.slots().size(); slot++) {
      Set<String> of = new TreeSet<>();
      for (Tried choice : tried) {
        if (choice.holds()) {
          of.add(choice.claim(slot).claim().basis());
        }
      }
      holdingBases.add(of);
    }
    Set<String> named = new LinkedHashSet<>();
    for (Tried choice : tried) {
      if (!choice.holds()) {
        Optional<ClaimReading> apart = apart(choice, holdingBases);
        if (apart.isEmpty()) {
          return "";
        }
        named.add(apart.get().words() + " (" + auditor.basis(apart.get().claim().basis()) + ")");
      }
    }
    return named.size() > 3
        ? " It fails only with figures that are stated on a basis of their own."
        : " It fails only with " + Wording.either(List.copyOf(named)) + ", on a basis of its own.";
  }

  /** A claim of a choice on a basis that no choice which holds has there. */
  private Optional<ClaimReading> apart(Tried choice, List<Set<String>> holdingBases) {
    for (int slot = 0; slot < choice.size(); slot++) {
      String basis = choice.claim(slot).claim().basis();
      boolean free = slots.slots().get(slot).basis().isEmpty();
      if (free && !basis.isEmpty() && !holdingBases.get(slot).contains(basis)) {
        return Optional.of(choice.claim(slot));
      }
    }
    return Optional.empty();
  }

  /** How the choices that fail fare once corrected claims are taken as corrected. */
  private String corrected() {
    if (!auditor.corrects(slots)) {
      return "";
    }
    Map<String, String> changes = new LinkedHashMap<>();
    long mended = 0;
    long broken = 0;
    long failing = 0;
    for (Tried choice : tried) {
      boolean now = auditor.holdsCorrected(trial, choice, changes);
      failing += choice.holds() ? 0 : times(choice);
      mended += now && !choice.holds() ? times(choice) : 0;
      broken += choice.holds() && !now ? times(choice) : 0;
    }
    List<String> words = changes.values().stream().filter(w -> !w.isEmpty()).distinct().toList();
    if (failing == 0 || words.isEmpty()) {
      return "";
    }
    String with =
        " With "
            + (words.size() > 3
                ? "the accepted corrections"
                : Wording.list(words) + ", as corrected,");
    if (broken > 0) {
      long still = failing - mended + broken;
      long total = tried.stream().mapToLong(this::times).sum();
      return with
          + " it fails for "
          + (still == total ? every(total) : count(still) + " of " + count(total))
          + " choices.";
    }
    return mended == failing
        ? with + " it holds."
        : with
            + (mended == 0
                ? " it still fails."
                : " "
                    + count(mended)
                    + " of the "
                    + count(failing)
                    + " choices that fail "
                    + (mended == 1 ? "holds." : "hold."));
  }

  private String label(Slot slot) {
    ClaimReading claim = shown.claims().get(slot);
    String label = claim == null ? "" : claim.term().label();
    return label.isEmpty() ? slot.term() : label;
  }
}
