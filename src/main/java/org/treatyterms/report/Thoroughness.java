package org.treatyterms.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Source;
import org.treatyterms.dataset.TreatyData;

/**
 * How thoroughly sources were read. A source read from beginning to end says what it says about the
 * whole matter; an excerpt was chosen for its figure.
 */
final class Thoroughness {
  /** One claim in so many is enough for a subject to rest on sources read whole. */
  private static final int WHOLES = 4;

  private final Set<String> whole = new HashSet<>();
  private final Map<String, Integer> bySubject = new HashMap<>();
  private final Map<String, Integer> bySource = new HashMap<>();
  private final Map<String, Integer> all = new HashMap<>();

  Thoroughness(TreatyData data) {
    for (Source source : data.sources()) {
      if (source.seen() == Source.Seen.WHOLE) {
        whole.add(source.id());
      }
    }
    for (Claim claim : data.claims()) {
      String subject = subject(claim.term());
      all.merge(subject, 1, Integer::sum);
      if (whole.contains(claim.source())) {
        bySubject.merge(subject, 1, Integer::sum);
        bySource.merge(subject + " " + claim.source(), 1, Integer::sum);
      }
    }
  }

  static String subject(String term) {
    int slash = term.indexOf('/');
    return slash < 0 ? term : term.substring(0, slash);
  }

  boolean readWhole(String source) {
    return whole.contains(source);
  }

  /** Whether what is known of a subject rests on sources read from beginning to end. */
  boolean restsOnWholes(String subject) {
    return claims(subject) * WHOLES >= all.getOrDefault(subject, 1);
  }

  /** Claims on a subject from sources read from beginning to end. */
  int claims(String subject) {
    return bySubject.getOrDefault(subject, 0);
  }

  /** Claims on a subject from one source, if it was read from beginning to end. */
  int claims(String subject, String source) {
    return bySource.getOrDefault(subject + " " + source, 0);
  }
}
