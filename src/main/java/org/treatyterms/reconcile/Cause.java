package org.treatyterms.reconcile;

/**
 * Why figures differ, as far as the data show; a tested hypothesis. The order is that in which
 * causes are named: first what arithmetic supports most strongly.
 */
public enum Cause {
  /** Votes in favour and against exchanged. */
  ROLE_SWAP,
  /** Old Style given as New Style or the other way round; or both given. */
  CALENDAR,
  /** The number of one unit printed with another, or a wrong factor used. */
  UNIT_MIXUP,
  /** Two neighbouring digits exchanged. */
  TRANSPOSITION,
  /** A digit left out or doubled. */
  DIGIT_LOST,
  /** Off by a power of ten: thousand, million, milliard or a zero. */
  SCALE_SLIP,
  /** One digit changed. */
  DIGIT_SLIP,
  /** The figure of another term of the same treaty. */
  NEIGHBOUR,
  /** Converted between units with a rounded factor, or rounded after conversion. */
  CONVERSION,
  /** Cut off where the other is rounded. */
  TRUNCATION,
  /** Rounded, perhaps in steps. */
  ROUNDING,
  /** Bounded or measured in another way. */
  BASIS,
  /** Of another date. */
  DATE,
  /** In another currency. */
  CURRENCY,
  /** A word for a simple fraction. */
  FRACTION,
  /** Qualified by the source. */
  HEDGE,
  /** A range that the source gives. */
  RANGE,
  /** Taken from the same origin. */
  SHARED_ORIGIN,
  /** Nothing that was tested fits. */
  UNEXPLAINED
}
