package org.treatyterms.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.treatyterms.reconcile.Cause;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.Verdict;

/** Verdicts as a word with a shape, so that neither colour nor shape alone must tell. */
final class Badges {
  private Badges() {}

  static void verdict(Html html, Verdict verdict) {
    badge(html, style(verdict), Words.of(verdict));
  }

  static void relation(Html html, RelationAudit audit) {
    String style = audit.holds() == null ? "single" : audit.fails() ? "discrepant" : "same";
    badge(html, style, Words.of(audit));
  }

  private static void badge(Html html, String style, String words) {
    html.open("span", "class", "v " + style).open("i", "aria-hidden", "true").close();
    html.text(words).close();
  }

  /** The name that style sheet and script know a verdict by. */
  static String style(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String style(RelationAudit audit) {
    return audit.holds() == null ? "untested" : audit.fails() ? "fails" : "holds";
  }

  static @Nullable String style(List<Cause> causes) {
    return causes.isEmpty()
        ? null
        : causes.stream()
            .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining(" "));
  }
}
