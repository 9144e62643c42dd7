package org.treatyterms.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Maps values to places from 0 to 1 along an axis.
 *
 * @param type how values are spaced
 * @param min the value at the left end
 * @param max the value at the right end, above min
 */
record Scale(Type type, double min, double max) {
  /** How values are spaced. */
  enum Type {
    /** Evenly. */
    LINEAR,
    /** By their logarithms; all values above zero. */
    LOG,
    /** Evenly, in days from 1970-01-01. */
    DATE
  }

  /** Values a hundred times apart cannot be told from each other on an even axis. */
  private static final double LOG_FROM = 60;

  /** A scale that shows all values with some room on both sides. */
  static Scale around(double[] values, boolean date) {
    double[] finite = DoubleStream.of(values).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      return new Scale(date ? Type.DATE : Type.LINEAR, 0, 1);
    }
    double low = Arrays.stream(finite).min().orElse(0);
    double high = Arrays.stream(finite).max().orElse(1);
    if (date) {
      double room = Math.max((high - low) * 0.04, low == high ? 10 : 0.6);
      return new Scale(Type.DATE, low - room, high + room);
    }
    if (low > 0 && high / low >= LOG_FROM) {
      double room = Math.pow(high / low, 0.05);
      return new Scale(Type.LOG, low / room, high * room);
    }
    return spaced(low, high);
  }

  /** A scale of even spacing, however far apart the values are. */
  static Scale even(double[] values) {
    double[] finite = DoubleStream.of(values).filter(Double::isFinite).toArray();
    return finite.length == 0
        ? new Scale(Type.LINEAR, 0, 1)
        : spaced(Arrays.stream(finite).min().orElse(0), Arrays.stream(finite).max().orElse(1));
  }

  private static Scale spaced(double low, double high) {
    double span = high - low;
    if (span <= Math.abs(high) * 1e-12) {
      span = Math.abs(high) > 0 ? Math.abs(high) * 0.2 : 1;
    }
    double room = span * 0.05;
    boolean fromZero = low >= 0 && low <= span * 0.25;
    return new Scale(Type.LINEAR, fromZero ? 0 : low - room, high + room);
  }

  double place(double value) {
    return type == Type.LOG
        ? Math.log(value / min) / Math.log(max / min)
        : (value - min) / (max - min);
  }

  boolean shows(double value) {
    double place = place(value);
    return place >= -1e-9 && place <= 1 + 1e-9;
  }
}
