package org.treatyterms.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.reconcile.RelationAudit;

/** The parts of one side as steps, the other side as a whole, and what is left between them. */
final class RelationChart implements Body {
  private static final double HALF = 8;

  private final RelationSteps relation;
  private final List<RelationSteps.Step> steps;
  private final Scale scale;
  private final Axis.Magnitude magnitude;

  private RelationChart(RelationSteps relation) {
    this.relation = relation;
    this.steps = relation.all();
    double[] ends = new double[2 * steps.size()];
    double largest = 0;
    for (int i = 0; i < steps.size(); i++) {
      ends[2 * i] = steps.get(i).from();
      ends[2 * i + 1] = steps.get(i).to();
      largest = Math.max(largest, Math.abs(steps.get(i).to()));
    }
    boolean dates = relation.dates();
    magnitude = dates ? new Axis.Magnitude(1, "") : Axis.Magnitude.of(largest);
    scale = dates ? Scale.around(ends, true) : Scale.even(ends);
  }

  static Chart of(
      RelationAudit audit,
      Function<String, @Nullable Claim> claims,
      Function<String, @Nullable Term> terms,
      Function<String, String> names) {
    RelationAudit.Choice choice =
        audit.choices().stream()
            .filter(c -> !c.holds())
            .findFirst()
            .or(() -> audit.choices().stream().findFirst())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The relation '"
                            + audit.relation().id()
                            + "' cannot be drawn: "
                            + audit.explanation()));
    Relation relation = audit.relation();
    RelationSides sides = new RelationSides(audit, choice, claims, terms);
    RelationSteps steps = new RelationSteps(sides, relation.comparator(), choice.holds(), names);
    Set<String> sources = new LinkedHashSet<>();
    for (String id : choice.claims()) {
      Claim claim = claims.apply(id);
      if (claim != null) {
        sources.add(names.apply(claim.source()));
      }
    }
    String asserted =
        relation.asWritten().isEmpty()
            ? ""
            : "Asserted by "
                + names.apply(relation.source())
                + ": “"
                + relation.asWritten()
                + "”. ";
    return new Chart(
        new Heading(
            steps.title(relation.comparator(), choice.holds()),
            subtitle(steps, audit),
            asserted + "Sources: " + Values.list(List.copyOf(sources), 12) + "."),
        new RelationChart(steps));
  }

  private static String subtitle(RelationSteps steps, RelationAudit audit) {
    int failing = audit.failing();
    int all = audit.choices().size();
    String shown = "";
    if (all > 1 && failing == 0) {
      shown = "; the first of " + all + " choices of claims, all of which hold";
    } else if (all > 1 && failing == all) {
      shown = "; the first of " + all + " choices of claims, none of which holds";
    } else if (all > 1) {
      shown =
          failing == 1
              ? "; the only one of " + all + " choices of claims that does not hold"
              : "; the first of "
                  + failing
                  + " that do not hold among "
                  + all
                  + " choices of claims";
    }
    String unit = steps.amounts().unit();
    return (steps.sum() ? "Parts, sum and whole" : "Both sides of the relation")
        + (unit.isEmpty() ? "" : ", in " + unit)
        + shown;
  }

  @Override
  public void draw(Page page) {
    RowTable table = new RowTable(page, "", "As printed");
    for (RelationSteps.Step step : steps) {
      Face face = step.strong() ? Face.STRONG : Face.LABEL;
      table.row(
          width ->
              new Cell()
                  .add(step.label(), face, step.textInk(), width, 4)
                  .add(Words.clean(step.remark()), Face.DETAIL, Ink.MUTED, width, 2),
          0,
          width ->
              new Cell()
                  .add(step.words(), face, step.textInk(), width, 3)
                  .add(step.detail(), Face.DETAIL, Ink.MUTED, width, 2),
          steps.size() > 14 ? 6 : 12);
    }
    table.lay(18);
    table.frame(scale, magnitude, magnitude.title(relation.amounts().unit()));
    for (int i = 0; i < steps.size(); i++) {
      int at = i;
      RelationSteps.Step step = steps.get(at);
      boolean first = at > 0 && step.strong() && !steps.get(at - 1).strong();
      page.group(
          step.spoken(),
          () -> {
            table.rule(at, first ? Ink.RULE : at == 0 ? null : Ink.GRID, 1);
            table.cells(at);
            bar(page, table, at);
          });
    }
    table.close();
  }

  private void bar(Page page, RowTable table, int at) {
    RelationSteps.Step step = steps.get(at);
    double from = table.x(Math.min(step.from(), step.to()));
    double to = table.x(Math.max(step.from(), step.to()));
    double middle = table.middle(at);
    boolean connects = at + 1 < steps.size() && !step.strong();
    if (connects && !(relation.dates() && steps.get(at + 1).strong())) {
      double x = table.x(step.to());
      page.line(
          x,
          relation.dates() ? middle : middle + HALF,
          x,
          table.middle(at + 1) - HALF,
          Ink.RULE,
          1);
    }
    if (relation.dates() && step.from() == step.to()) {
      table.dot(at, Symbol.CIRCLE, step.to(), step.ink(), step.ink());
    } else {
      // A residual too small to be seen still leaves a mark.
      double wide = Math.max(to - from, 2.5);
      Ink fill = step.ink().equals(Ink.TEXT) ? Ink.STEP : step.ink();
      page.add(new Mark.Rect(from - (wide - to + from) / 2, middle - HALF, wide, 2 * HALF, fill));
    }
  }

  @Override
  public String description() {
    return steps.stream()
        .map(RelationSteps.Step::spoken)
        .collect(Collectors.joining(". ", "", "."));
  }
}
