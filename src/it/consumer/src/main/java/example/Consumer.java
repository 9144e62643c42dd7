package example;

import java.nio.file.Path;
import org.treatyterms.chart.Charts;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.Verdict;

/** A project that depends on the installed jar: load, reconcile, flag, draw. */
public final class Consumer {
  private Consumer() {}

  public static void main(String[] args) {
    TreatyData data = TreatyData.bundled();
    Reconciliation all = Reconciler.standard().reconcile(data);
    Comparison area = all.comparison("brest-litovsk-1918/area-ceded");
    System.out.println(area.verdict() + ": " + area.explanation());
    if (area.verdict() != Verdict.DISCREPANT) {
      throw new IllegalStateException("750,000 and 780,000 km² are discrepant, not " + area.verdict());
    }
    long flagged =
        all.comparisons().stream().filter(c -> c.verdict() == Verdict.DISCREPANT).count();
    System.out.println(flagged + " of " + all.comparisons().size() + " terms are discrepant");
    Charts.comparison(all, area.term().id()).write(Path.of(args.length == 0 ? "area.svg" : args[0]));
  }
}
