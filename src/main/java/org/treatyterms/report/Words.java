package org.treatyterms.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.treatyterms.claim.Treaty;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Reading;
import org.treatyterms.reconcile.Cause;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.Verdict;

/** The names that people read for what the code names in capitals. */
final class Words {
  private static final Pattern BEFORE_UNIT =
      Pattern.compile("(?<=[0-9]) (?=(?:%|km²|km|sq mi|m²|ha|t|kg|g|usd|gbp)(?![A-Za-z]))");

  private Words() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case SINGLE -> "one origin";
      case SAME -> "same";
      case COMPATIBLE -> "compatible";
      case NOT_COMPARABLE -> "not comparable";
      case DISCREPANT -> "discrepant";
    };
  }

  static String of(Cause cause) {
    return switch (cause) {
      case ROLE_SWAP -> "votes exchanged";
      case CALENDAR -> "calendar";
      case UNIT_MIXUP -> "unit mix-up";
      case SCALE_SLIP -> "slip of scale";
      case TRANSPOSITION -> "digits transposed";
      case DIGIT_LOST -> "digit lost";
      case DIGIT_SLIP -> "digit changed";
      case NEIGHBOUR -> "figure of another term";
      case CONVERSION -> "conversion";
      case TRUNCATION -> "cut off";
      case ROUNDING -> "rounding";
      case BASIS -> "basis";
      case DATE -> "date";
      case CURRENCY -> "currency";
      case FRACTION -> "simple fraction";
      case HEDGE -> "hedge";
      case RANGE -> "range";
      case SHARED_ORIGIN -> "shared origin";
      case UNEXPLAINED -> "unexplained";
    };
  }

  static String of(Decision.Rule rule) {
    return switch (rule) {
      case SINGLE_ORIGIN -> "one origin";
      case SAME_VALUE -> "same value";
      case RELATIONS -> "relations";
      case COMMON_INTERVAL -> "common interval";
      case WEIGHTED_MEAN -> "weighted mean";
      case UNRESOLVED -> "unresolved";
    };
  }

  static String of(Reading.Type type) {
    return type == Reading.Type.UNCERTAINTY
        ? "stated uncertainty"
        : type.name().toLowerCase(Locale.ROOT);
  }

  static String causes(List<Cause> causes) {
    return causes.stream().map(Words::of).collect(Collectors.joining(", "));
  }

  /** Causes as what they are, hypotheses; empty if there are none. */
  static String perhaps(List<Cause> causes) {
    List<Cause> named = causes.stream().filter(c -> c != Cause.UNEXPLAINED).toList();
    if (named.isEmpty()) {
      return causes(causes);
    }
    return "perhaps " + causes(named);
  }

  static String of(RelationAudit audit) {
    if (audit.holds() == null) {
      return "not tested";
    }
    return audit.fails() ? "fails" : "holds";
  }

  /** Whether all choices of claims fail, or some. */
  static String howFar(RelationAudit audit) {
    return audit.failing() < audit.choices().size() ? "fails in part" : "fails";
  }

  /** How a treaty, or what else terms belong to, is called. */
  static String subject(String id, TreatyData data) {
    return data.findTreaty(id).map(Treaty::name).filter(name -> !name.isEmpty()).orElse(id);
  }

  static String count(long n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }

  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String small(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** The first sentence of a finding, without its full stop. */
  static String firstSentence(String text) {
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  /** The text with numbers kept on one line with their unit, for a page; never for a quotation. */
  static String glued(String text) {
    return BEFORE_UNIT.matcher(text).replaceAll("\u00A0");
  }

  /** The text without the full stop at its end, for use within a sentence. */
  static String unstopped(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
