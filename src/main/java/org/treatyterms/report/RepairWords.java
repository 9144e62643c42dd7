package org.treatyterms.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.RelationAudit.Repair;
import org.treatyterms.reconcile.RelationComponent;

/** Repairs in words: what to leave out, and what the rest then says. */
final class RepairWords {
  private static final int MOST = 4;
  private static final int MOST_SOURCES = 3;

  private final Reconciliation all;
  private final TreatyData data;

  RepairWords(Reconciliation all) {
    this.all = all;
    this.data = all.data();
  }

  /** The first few ways, and how many more there are. */
  List<String> list(List<Repair> repairs) {
    List<String> lines = new ArrayList<>();
    repairs.stream().filter(r -> !r.leavesNone()).limit(MOST).forEach(r -> lines.add(text(r)));
    long still = lines.isEmpty() ? MOST : lines.size() < MOST ? 1 : 0;
    repairs.stream().filter(Repair::leavesNone).limit(still).forEach(r -> lines.add(text(r)));
    int more = repairs.size() - lines.size();
    if (more > 0) {
      String ways =
          lines.isEmpty()
              ? Words.count(more, "way", "ways")
              : Words.count(more, "more way", "more ways");
      lines.add((lines.isEmpty() ? "" : "and ") + ways + ", in the JSON account");
    }
    return lines;
  }

  /** How many repairs of a group there are, and whether these are all. */
  static String extent(RelationComponent component) {
    int ways = component.repairs().size();
    if (ways == 0) {
      return "There are too many choices to look for what would let them all hold.";
    }
    if (component.repairs().stream().allMatch(Repair::leavesNone)) {
      return "No way to let them all hold leaves every term a claim ("
          + Words.count(ways, "way", "ways")
          + (component.complete() ? "" : " found before the search was cut short")
          + ", in the JSON account).";
    }
    if (component.complete()) {
      return ways == 1
          ? "They all hold in this way only:"
          : "They all hold in these " + Words.count(ways) + " ways only:";
    }
    return "The search was cut short at "
        + Words.count(ways, "way", "ways")
        + "; every way that leaves out at most "
        + component.upTo()
        + " statements is among them:";
  }

  /** The first few ways for a group, of those that leave every term a claim. */
  List<String> list(RelationComponent component) {
    List<Repair> usable = component.repairs().stream().filter(r -> !r.leavesNone()).toList();
    List<String> lines = new ArrayList<>(list(usable));
    int rest = component.repairs().size() - usable.size();
    if (rest > 0 && !usable.isEmpty()) {
      lines.add("each of the other " + Words.count(rest) + " would leave a term without a claim");
    }
    return lines;
  }

  /** One way. */
  String text(Repair repair) {
    String claims = claims(repair.claims());
    String implied = implied(repair, repair.implied().size() > 1);
    if (repair.leavesNone()) {
      return "cannot be tested without "
          + claims
          + (implied.isEmpty() ? "" : ", where the first other figures imply " + implied);
    }
    if (!repair.how().equals("left out")) {
      return "holds with " + claims + " " + repair.how();
    }
    return "holds without "
        + claims
        + (implied.isEmpty() ? "" : "; the first choice left implies " + implied);
  }

  private String implied(Repair repair, boolean named) {
    return repair.implied().entrySet().stream()
        .map(
            e ->
                data.findTerm(e.getKey())
                        .map(term -> Amounts.words(e.getValue(), term))
                        .orElseGet(() -> Amounts.plain(e.getValue()))
                    + (named ? " for “" + label(e.getKey()) + "”" : ""))
        .collect(Collectors.joining(", "));
  }

  /** Claims by term and figure: "92,833 km² (magyarmuseum-tri) for “Area left to Hungary”". */
  private String claims(List<String> ids) {
    record Group(String term, String basis) {}
    Map<Group, Map<String, List<String>>> byTerm = new LinkedHashMap<>();
    for (String id : ids) {
      Claim claim = data.findClaim(id).orElseThrow();
      byTerm
          .computeIfAbsent(new Group(claim.term(), claim.basis()), t -> new LinkedHashMap<>())
          .computeIfAbsent(figure(claim), f -> new ArrayList<>())
          .add(claim.source());
    }
    return byTerm.entrySet().stream()
        .map(
            term ->
                term.getValue().entrySet().stream()
                        .map(f -> f.getKey() + " (" + sources(f.getValue()) + ")")
                        .collect(Collectors.joining(", "))
                    + " for “"
                    + label(term.getKey().term())
                    + basis(term.getKey().basis())
                    + "”")
        .collect(Collectors.joining("; "));
  }

  private String figure(Claim claim) {
    return all.findComparison(claim.term())
        .map(Comparison::claims)
        .flatMap(
            claims ->
                claims.stream()
                    .filter(c -> c.claim().id().equals(claim.id()))
                    .findFirst()
                    .map(ClaimReading::words))
        .orElseGet(() -> "“" + claim.asWritten() + "”");
  }

  private static String sources(List<String> sources) {
    List<String> distinct = sources.stream().distinct().toList();
    int more = distinct.size() - MOST_SOURCES;
    return more <= 1
        ? String.join(", ", distinct)
        : String.join(", ", distinct.subList(0, MOST_SOURCES)) + " and " + more + " more";
  }

  private String label(String term) {
    return data.findTerm(term).map(Term::label).filter(l -> !l.isEmpty()).orElse(term);
  }

  private String basis(String id) {
    return data.findBasis(id)
        .map(Basis::definition)
        .map(means -> means.isEmpty() ? id : means)
        .map(means -> ", " + Words.small(Words.unstopped(means)))
        .orElse("");
  }
}
