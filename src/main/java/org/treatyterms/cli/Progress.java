package org.treatyterms.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Tells on a terminal what takes longer than a second. */
final class Progress {
  private static final long PATIENCE_MILLIS = 1_000;

  private Progress() {}

  /** Does the work; if someone is watching and waits, says what is being done. */
  static <T> T during(String what, PrintWriter err, Callable<T> work) throws Exception {
    if (!watched()) {
      return work.call();
    }
    Thread thread = new Thread(() -> tell(what, err), "progress");
    thread.setDaemon(true);
    thread.start();
    try {
      return work.call();
    } finally {
      thread.interrupt();
    }
  }

  /** Whether a person sits at a terminal. */
  @SuppressWarnings("SystemConsoleNull") // isTerminal is not there before JDK 22
  private static boolean watched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static void tell(String what, PrintWriter err) {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      err.println(what + " …");
      err.flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
