package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.treatyterms.claim.Claim;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;

/** Who took a figure from whom, as a tree below each origin. */
final class LineageTree {
  /**
   * A source in the tree.
   *
   * @param source its id
   * @param depth zero for an origin
   * @param last whether it is the last that draws on its parent
   * @param open at each level above, whether more siblings follow further down
   * @param claims what it says; empty if it is known only as an origin
   */
  record Node(
      String source, int depth, boolean last, List<Boolean> open, List<ClaimReading> claims) {
    Node {
      open = List.copyOf(open);
      claims = List.copyOf(claims);
    }
  }

  private final Map<String, List<ClaimReading>> claims = new TreeMap<>();
  private final Map<String, String> parents = new TreeMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private LineageTree() {}

  static List<Node> of(Comparison comparison) {
    LineageTree tree = new LineageTree();
    for (ClaimReading reading : comparison.claims()) {
      tree.claims.computeIfAbsent(reading.claim().source(), id -> new ArrayList<>()).add(reading);
    }
    comparison.claims().forEach(tree::parent);
    Set<String> roots = new java.util.TreeSet<>(tree.claims.keySet());
    roots.addAll(tree.parents.values());
    roots.removeAll(tree.parents.keySet());
    Set<String> seen = new HashSet<>();
    List<String> sorted = new ArrayList<>(roots);
    // Those with most descendants first: they are the finding.
    sorted.sort((a, b) -> tree.below(b, new HashSet<>()) - tree.below(a, new HashSet<>()));
    sorted.forEach(root -> tree.walk(root, 0, true, List.of(), seen));
    // What draws on itself in a circle has no root.
    for (String source : tree.claims.keySet()) {
      tree.walk(source, 0, true, List.of(), seen);
    }
    return tree.nodes;
  }

  /** The nearest source that a copy draws on: one that speaks here, else what the data name. */
  private void parent(ClaimReading reading) {
    Claim claim = reading.claim();
    if (reading.origin().equals(claim.source())) {
      return;
    }
    String parent =
        claim.drawsOn().stream()
            .filter(claims::containsKey)
            .findFirst()
            .orElse(claim.drawsOn().isEmpty() ? reading.origin() : claim.drawsOn().get(0));
    if (!parent.equals(claim.source())) {
      parents.putIfAbsent(claim.source(), parent);
    }
  }

  private List<String> children(String source) {
    return parents.entrySet().stream()
        .filter(e -> e.getValue().equals(source))
        .map(Map.Entry::getKey)
        .toList();
  }

  private int below(String source, Set<String> seen) {
    int count = 0;
    for (String child : children(source)) {
      count += seen.add(child) ? 1 + below(child, seen) : 0;
    }
    return count;
  }

  private void walk(String source, int depth, boolean last, List<Boolean> open, Set<String> seen) {
    if (!seen.add(source)) {
      return;
    }
    nodes.add(new Node(source, depth, last, open, claims.getOrDefault(source, List.of())));
    List<Boolean> inner = new ArrayList<>(open);
    if (depth > 0) {
      inner.add(!last);
    }
    List<String> children = children(source);
    for (int i = 0; i < children.size(); i++) {
      walk(children.get(i), depth + 1, i == children.size() - 1, inner, seen);
    }
  }
}
