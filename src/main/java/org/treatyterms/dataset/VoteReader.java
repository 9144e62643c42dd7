package org.treatyterms.dataset;

import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Stated;
import org.treatyterms.figure.Tally;

/** Reads the vote columns of one claim. */
final class VoteReader {
  private static final int MAX_DIGITS = 15;

  private final Cells cells;

  VoteReader(Cells cells) {
    this.cells = cells;
  }

  /** Returns the tally, or unknown if no vote column is filled. */
  Stated read() {
    Long inFavour = part("in_favour");
    Long against = part("against");
    Long abstaining = part("abstaining");
    Long notVoting = part("not_voting");
    Long outOf = part("out_of");
    if (inFavour == null
        && against == null
        && abstaining == null
        && notVoting == null
        && outOf == null) {
      return new Stated.Unknown("no figure is given");
    }
    long sum = or(inFavour) + or(against) + or(abstaining) + or(notVoting);
    if (outOf != null && sum > outOf) {
      cells.notice("out_of", "is less than the " + sum + " votes beside it; it is kept as printed");
    }
    return new Stated.Known(new Tally(inFavour, against, abstaining, notVoting, outOf));
  }

  private static long or(@Nullable Long part) {
    return part == null ? 0 : part;
  }

  private @Nullable Long part(String column) {
    String token = cells.token(column);
    if (token.isEmpty()) {
      return null;
    }
    boolean digits = token.length() <= MAX_DIGITS;
    for (int i = 0; i < token.length() && digits; i++) {
      digits = token.charAt(i) >= '0' && token.charAt(i) <= '9';
    }
    if (!digits) {
      cells.error(column, "is not a number of votes; write digits, like 724");
      return null;
    }
    return Long.valueOf(token);
  }
}
