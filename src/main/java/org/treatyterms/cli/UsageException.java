package org.treatyterms.cli;

/** The command was given words it cannot use. The message says what would do. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
