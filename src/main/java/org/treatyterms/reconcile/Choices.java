package org.treatyterms.reconcile;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.treatyterms.reconcile.RelationAudit.Choice;

/**
 * The choices of an audit for its readers, written out when they are asked for and forgotten when
 * memory is short: most are never looked at, and there may be millions. Immutable, safe for many
 * threads.
 */
final class Choices extends AbstractList<Choice> implements RandomAccess {
  private final Trial trial;
  private final Lazy<List<Choice>> written = new Lazy<>(() -> List.copyOf(write()));

  Choices(Trial trial) {
    this.trial = trial;
  }

  @Override
  public Choice get(int index) {
    return written.get().get(index);
  }

  @Override
  public Iterator<Choice> iterator() {
    return written.get().iterator();
  }

  @Override
  public Stream<Choice> stream() {
    return written.get().stream();
  }

  @Override
  public int size() {
    return trial.told(true) + trial.told(false);
  }

  /** How many of them fail. */
  int failing() {
    return trial.told(false);
  }

  /** Every choice with every claim that states the same, unless there are too many to list. */
  private List<Choice> write() {
    var sides = new Sides(trial.relation(), trial.slots());
    if (!trial.inFull()) {
      return trial.tried().stream().map(t -> choice(t, sides)).toList();
    }
    List<Choice> choices = new ArrayList<>();
    for (Tried one : trial.tried()) {
      List<List<String>> ids = List.of(List.of());
      for (int slot = 0; slot < one.size(); slot++) {
        List<String> alike = trial.slots().alike(one.claim(slot).claim().id());
        List<List<String>> longer = new ArrayList<>(ids.size() * alike.size());
        for (List<String> start : ids) {
          for (String id : alike) {
            List<String> next = new ArrayList<>(one.size());
            next.addAll(start);
            next.add(id);
            longer.add(next);
          }
        }
        ids = longer;
      }
      var residual = RelationAuditor.decimal(one.residual(sides));
      ids.forEach(claims -> choices.add(new Choice(claims, one.holds(), residual)));
    }
    return choices;
  }

  private static Choice choice(Tried tried, Sides sides) {
    List<String> claims = new ArrayList<>(tried.size());
    for (int slot = 0; slot < tried.size(); slot++) {
      claims.add(tried.claim(slot).claim().id());
    }
    return new Choice(claims, tried.holds(), RelationAuditor.decimal(tried.residual(sides)));
  }
}
