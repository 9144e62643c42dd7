package org.treatyterms.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code treaty-terms}. Without a command it does the main job, {@code report}. */
@Command(
    name = "treaty-terms",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "The numbers in and around treaties as typed, sourced, comparable data.",
    subcommands = {
      ReportCommand.class,
      CheckCommand.class,
      ValidateCommand.class,
      ChartCommand.class,
      ListCommand.class,
      ConsensusCommand.class,
      BalanceCommand.class,
      ExportCommand.class
    })
public final class Main implements Runnable {
  /** Done. */
  static final int DONE = 0;

  /** Findings at or above {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  /** The data cannot be read or are invalid. */
  static final int INVALID = 3;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Made by the command line only. */
  Main() {}

  /** The version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"treaty-terms " + (version == null ? "(not packaged)" : version)};
    }
  }

  /**
   * Runs a command and exits the virtual machine if it does not end with 0.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = run(args, out, err);
    if (code != DONE) {
      System.exit(code);
    }
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    // The platform's charset would lose what sources print.
    return new PrintWriter(
        new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8),
        false,
        StandardCharsets.UTF_8);
  }

  /**
   * Runs a command.
   *
   * @param args the command and its arguments; none for {@code report}
   * @param out receives results
   * @param err receives problems
   * @return the exit code
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setAbbreviatedOptionsAllowed(false)
            .setExpandAtFiles(false)
            .setUsageHelpWidth(100)
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setExecutionExceptionHandler((e, command, parsed) -> fail(e, command.getErr()));
    int code = line.execute(args.length == 0 ? new String[] {"report"} : args);
    out.flush();
    err.flush();
    return code;
  }

  private static int fail(Exception e, PrintWriter err) throws Exception {
    if (e instanceof UsageException) {
      err.println(e.getMessage());
      return USAGE;
    }
    if (e instanceof IllegalArgumentException
        || e instanceof UncheckedIOException
        || e instanceof java.io.IOException
        || e instanceof org.treatyterms.dataset.DatasetException
        || e instanceof org.treatyterms.balance.ContradictionException) {
      err.println(message(e));
      return INVALID;
    }
    throw e;
  }

  private static String message(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof java.nio.file.NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file or folder";
    }
    if (cause instanceof java.nio.file.AccessDeniedException denied) {
      return denied.getFile() + ": may not be read or written";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName().toLowerCase(Locale.ROOT) : message;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
