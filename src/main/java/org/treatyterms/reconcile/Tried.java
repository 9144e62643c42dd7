package org.treatyterms.reconcile;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.reconcile.Slots.Slot;

/**
 * One choice of a claim for every slot of a relation, with what it came to. There may be millions
 * of these: each keeps only the numbers of its claims among the options.
 */
final class Tried {
  private final Slots slots;
  private final int[] at;
  private final boolean holds;

  Tried(Slots slots, int[] at, boolean holds) {
    this.slots = slots;
    this.at = at;
    this.holds = holds;
  }

  Slots slots() {
    return slots;
  }

  boolean holds() {
    return holds;
  }

  /** The number of the claim in the slot of a number. */
  int option(int slot) {
    return at[slot];
  }

  /** The claim in the slot of a number. */
  ClaimReading claim(int slot) {
    return slots.option(slot, at[slot]);
  }

  /** Left side − right side of the stated figures; null if one of them is only an interval. */
  @Nullable BigFraction residual(Sides sides) {
    return sides.residual(at);
  }

  /** How many slots there are. */
  int size() {
    return at.length;
  }

  /**
   * How many choices state the same: one for every claim that repeats another; no more than one
   * above {@link RelationAuditor#MOST_CHOICES}.
   */
  long times() {
    long times = 1;
    for (int slot = 0; slot < at.length; slot++) {
      int alike = slots.alike(claim(slot).claim().id()).size();
      times = Math.min(times * alike, RelationAuditor.MOST_CHOICES + 1L);
    }
    return times;
  }

  /** The numbers of the claims, given those of all options. */
  BitSet numbers(int[][] options) {
    BitSet numbers = new BitSet();
    for (int slot = 0; slot < at.length; slot++) {
      numbers.set(options[slot][at[slot]]);
    }
    return numbers;
  }

  /** The claim of every slot, in the order of the slots. */
  Map<Slot, ClaimReading> claims() {
    List<Slot> names = slots.slots();
    Map<Slot, ClaimReading> claims = new LinkedHashMap<>();
    for (int i = 0; i < at.length; i++) {
      claims.put(names.get(i), claim(i));
    }
    return claims;
  }
}
